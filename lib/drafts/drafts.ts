import 'server-only'
import { randomBytes } from 'node:crypto'

import { cookies, headers } from 'next/headers'
import { z } from 'zod'

import { hashOfNetwork } from '../auth/codes.ts'
import { cookieOptions } from '../cookie-options.ts'
import { anonymousDatabase } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { patiently, unexpected } from '../db/patience.ts'
import { addressOf } from '../http.ts'
import { ok, type Result } from '../result.ts'

/** What was typed into /file so far, as typed: checked again at each step, so nothing typed is ever lost to a mistake. */
const draftSchema = z.object({
  /** The idempotency key, made when the form opened. */
  key: z.uuid(),
  text: z.string().default(''),
  category: z.string().default(''),
  photo: z.object({ path: z.string(), mimeType: z.string(), bytes: z.number() }).nullable().default(null),
  /** How many photos were chosen, one after the other. */
  photos: z.number().default(0),
  placeQuery: z.string().default(''),
  place: z.string().default(''),
  landmark: z.string().default(''),
  latitude: z.string().default(''),
  longitude: z.string().default(''),
  name: z.string().default(''),
  phone: z.string().default(''),
  /** Registered already; kept until the receipt was shown, so that a retry of the last step ends there too. */
  sent: z.boolean().default(false),
})
export type Draft = z.output<typeof draftSchema>

const cookie = 'draft'
const days = 2
/** Forms with something typed that is kept apart: the complaint itself, and words about one. */
type FormName = 'file' | 'about' | 'act'

/** The complaint being written in this browser, or null. */
export async function readDraft(): Promise<Draft | null> {
  const draft = draftSchema.safeParse(await readFields('file'))
  return draft.success ? draft.data : null
}

export async function keepDraft(draft: z.input<typeof draftSchema>): Promise<Result<null>> {
  return keepFields('file', draft)
}

/** What this browser typed into a form and did not finish; null when there is nothing, or it is too old. */
export async function readFields(form: FormName): Promise<unknown> {
  const secret = (await cookies()).get(cookie)?.value
  if (!secret) return null
  const { data, error } = await patiently(() => anonymousDatabase().rpc('read_draft', { secret, form }))
  if (error) throw unexpected(error, 'The draft cannot be read.')
  return data
}

/** Keeps it two days under a secret that only this browser has. 413 too_large, 429 too_many_requests (one network, one form after the other). */
export async function keepFields(form: FormName, fields: Record<string, unknown>): Promise<Result<null>> {
  const jar = await cookies()
  const secret = jar.get(cookie)?.value ?? randomBytes(16).toString('base64url')
  const network = hashOfNetwork(addressOf({ headers: await headers() }))
  // The fields are strings, numbers and null; the generated type wants JSON's own name for that.
  const { error } = await patiently(() =>
    anonymousDatabase().rpc('keep_draft', {
      secret,
      form,
      fields: fields as Record<string, string>,
      ...(network !== undefined && { asked_from: network }),
    }),
  )
  if (error) return fromRpc(error)
  jar.set(cookie, secret, cookieOptions(days * 86_400))
  return ok(null)
}

/** The form is done with, or given up. */
export async function dropFields(form: FormName): Promise<void> {
  const secret = (await cookies()).get(cookie)?.value
  if (secret) await anonymousDatabase().rpc('drop_draft', { secret, form })
}
