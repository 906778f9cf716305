import { z } from 'zod'

import { currentStaff } from '@/lib/auth/staff'
import { currentCitizen } from '@/lib/citizens/citizens'
import { openAttachment } from '@/lib/complaints/complaints'
import { isSecret } from '@/lib/db/claims'
import { databaseAs, type Db } from '@/lib/db/client'
import { serveBytes } from '@/lib/files/serving'
import { readObject } from '@/lib/files/storage'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

/** A file of a complaint, for who may see the complaint: by the citizen's link in `t`, else by who is signed in. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return refuse(fail('not_found'))
  for (const db of await viewers(new URL(request.url).searchParams)) {
    const file = await openAttachment(db, id.data)
    if (!file.ok && file.code === 'not_found') continue
    if (!file.ok) return refuse(file)
    const bytes = await readObject('attachments', file.value.path)
    return bytes.ok ? serveBytes(request, bytes.value, file.value.mimeType) : refuse(bytes)
  }
  return refuse(fail('not_found'))
}

async function viewers(query: URLSearchParams): Promise<Db[]> {
  const link = query.get('t')
  if (link) return isSecret(link) ? [databaseAs({ kind: 'tracking_link', secret: link })] : []
  const signedIn = await Promise.all([currentStaff(), currentCitizen()])
  return signedIn.flatMap((person) => (person ? [person.db] : []))
}
