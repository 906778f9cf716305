import { serveBytes } from '@/lib/files/serving'
import { readObject } from '@/lib/files/storage'
import { readDraft } from '@/lib/filing/draft'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

/** The photo of the complaint being written, back to the browser it came from. */
export async function GET(request: Request) {
  const draft = await readDraft()
  if (!draft?.photo) return refuse(fail('not_found'))
  const bytes = await readObject('attachments', draft.photo.path)
  return bytes.ok ? serveBytes(request, bytes.value, draft.photo.mimeType) : refuse(bytes)
}
