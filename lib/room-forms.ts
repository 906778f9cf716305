import 'server-only'
import type { z } from 'zod'

import { type ErrorCode, isErrorCode } from './error-codes.ts'
import { readForm, refuse, seeOther, wantsPage } from './http.ts'
import { ok, type Failure, type Result } from './result.ts'

export type FieldErrors = Record<string, ErrorCode>
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

/** One code a field: our own word when the schema says one, else by the kind of fault. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {}
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= codeOf(issue)
  return fields
}

function codeOf(issue: z.core.$ZodIssue): ErrorCode {
  if (isErrorCode(issue.message)) return issue.message
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too_long'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'required'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  return 'invalid_input'
}

/**
 * The answer to a form of a staff room. A page with scripts gets JSON: `{ href, value }`, or `{ code, fields }` to show beside its fields.
 * A plain form is led on (303), back with `?error=` and `field=` when it was refused. The database names the field in `detail`.
 */
export function answerRoomForm(
  request: Request,
  outcome: Result<unknown> | Refused,
  { back, href = back }: { back: `/${string}`; href?: `/${string}` },
): Response {
  if (outcome.ok) return wantsPage(request) ? seeOther(href) : Response.json({ href, value: outcome.value })
  const fields =
    ('fields' in outcome && outcome.fields) || (outcome.detail ? { [outcome.detail]: outcome.code } : undefined)
  if (!wantsPage(request)) return refuse(outcome, fields)
  const [field = '', code = outcome.code] = Object.entries(fields ?? {})[0] ?? []
  const query = new URLSearchParams({ error: code, field })
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}${query.toString()}`)
}
