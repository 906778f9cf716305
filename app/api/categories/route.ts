import { z } from 'zod'

import { findKinds } from '@/lib/directory/lookup'
import { readJson, refuse } from '@/lib/http'
import { fail } from '@/lib/result'

const schema = z.object({ words: z.string().max(5000) })

/** Kinds of complaint for the words written so far. By POST, so that a person's words are in no address. */
export async function POST(request: Request) {
  const body = await readJson(request)
  if (!body.ok) return refuse(body)
  const input = schema.safeParse(body.value)
  return input.success ? Response.json(await findKinds(input.data.words)) : refuse(fail('invalid_input'))
}
