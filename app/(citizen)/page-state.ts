import 'server-only'
import { z } from 'zod'

import { readFields } from '@/lib/drafts/drafts'
import { type FieldErrors, readErrors } from '@/lib/forms'

const keptSchema = z.object({
  page: z.string(),
  act: z.enum(['answer', 'dispute', 'reply']),
  text: z.string(),
  outcome: z.string(),
})
type Kept = z.output<typeof keptSchema>

/** What a status page came back with: errors, what was typed, or what was done. */
export async function readPageState(
  page: string,
  query: { errors?: string; done?: string },
): Promise<{ errors: FieldErrors; kept: Kept | null; done: string | undefined }> {
  const errors = readErrors(query.errors)
  if (Object.keys(errors).length === 0) return { errors, kept: null, done: query.done }
  const kept = keptSchema.safeParse(await readFields('about'))
  return { errors, kept: kept.success && kept.data.page === page ? kept.data : null, done: undefined }
}
