import 'server-only'
import { randomBytes } from 'node:crypto'

import { cookies, headers } from 'next/headers'

import { cookieOptions } from '../cookie-options.ts'
import { anonymousDatabase } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { patiently, unexpected } from '../db/patience.ts'
import { addressOf } from '../http.ts'
import { hashOfNetwork } from '../network.ts'
import { ok, type Result } from '../result.ts'

const cookie = 'draft'
const days = 2
/** Forms with something typed that is kept apart: the complaint itself, and words about one. */
type FormName = 'file' | 'about' | 'act'

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
