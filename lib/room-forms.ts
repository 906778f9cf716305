import 'server-only'
import type { z } from 'zod'

import { statusOf } from './error-codes.ts'
import { type FieldErrors, fieldErrors } from './forms.ts'
import { readForm, refuse, seeOther, wantsPage } from './http.ts'
import { ok, type Failure, type Result } from './result.ts'

type Refused = Failure & { fields?: FieldErrors }

/** A posted form of a staff room by the schema that its page shares. What is wrong is said field by field. */
export async function readRoomForm<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<{ ok: true; value: T } | Refused> {
  const form = await readForm(request)
  if (!form.ok) return form
  const parsed = schema.safeParse(form.value.values)
  if (parsed.success) return ok(parsed.data)
  return { ok: false, code: 'invalid_input', fields: fieldErrors(parsed.error) }
}

/**
 * The answer to a form of a staff room. A page with scripts gets JSON: `{ href, value }`, or `{ code, fields }` to show beside its fields.
 * A plain form is led on (303), back with `?error=` and `field=` when it was refused; who is not signed in is led to do so.
 */
export function answerRoomForm(
  request: Request,
  outcome: Result<unknown> | Refused,
  { back, href = back }: { back: `/${string}`; href?: `/${string}` },
): Response {
  if (outcome.ok) return wantsPage(request) ? seeOther(href) : Response.json({ href, value: outcome.value })
  const fields = ('fields' in outcome && outcome.fields) || fieldOf(outcome)
  if (!wantsPage(request)) return refuse(outcome, fields)
  if (outcome.code === 'not_signed_in') return seeOther('/sign-in')
  const [field = 'form', code = outcome.code] = Object.entries(fields ?? {})[0] ?? []
  // A page may have several forms: only the refused one shows it.
  const query = new URLSearchParams({ error: code, field, form: new URL(request.url).pathname })
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}${query.toString()}`)
}

/** The database names the field in `detail`; with `wrong_state` and what is not found it says something else there. */
function fieldOf({ code, detail }: Failure): FieldErrors | undefined {
  return detail && code !== 'wrong_state' && statusOf(code) !== 404 ? { [detail]: code } : undefined
}
