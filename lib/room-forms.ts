import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'

import { type ErrorCode, isErrorCode, statusOf } from './error-codes.ts'
import { ok, type Failure, type Result } from './result.ts'

const largestBytes = 200_000

export type FieldErrors = Record<string, ErrorCode>
type Refused = Failure & { fields?: FieldErrors }

/** The fields of a posted form by the schema that the page shares; what is wrong is said by field. `fields` may name lists (`name[]`). */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<{ ok: true; value: T } | Refused> {
  const kind = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(kind))
    return { ok: false, code: 'unsupported_media_type' }
  if (Number(request.headers.get('content-length') ?? 0) > largestBytes) return { ok: false, code: 'too_large' }
  const form = await request.formData().catch(() => null)
  if (!form) return { ok: false, code: 'invalid_input' }

  const typed: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  for (const name of new Set(form.keys()))
    typed[name.replace('[]', '')] = name.endsWith('[]') ? form.getAll(name) : (form.get(name) ?? '')
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return { ok: false, code: 'invalid_input', fields: fieldErrors(parsed.error) }
  // PostgreSQL stores no null character, in no field.
  if (JSON.stringify(parsed.data).includes('\\u0000')) return { ok: false, code: 'invalid_input' }
  return ok(parsed.data)
}

/** One code a field: our own word when the schema says one, else by the kind of fault. */
function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {}
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= codeOf(issue)
  return fields
}

function codeOf(issue: z.core.$ZodIssue): ErrorCode {
  if (isErrorCode(issue.message)) return issue.message
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'invalid_input'
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'invalid_input'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  return 'invalid_input'
}

/**
 * The answer to a form of a staff room. A page with scripts asks for JSON: `{ href, value }`, or `{ errors: [{ field, message }] }` to show
 * beside its fields. Without scripts it is led back (303) with `?done=` or `?error=`. `fieldOf` names the field that a refusal is about.
 */
export async function answerForm(
  request: Request,
  outcome: Result<unknown> | Refused,
  { back, href, fieldOf = {} }: { back: string; href?: string; fieldOf?: Partial<Record<ErrorCode, string>> },
): Promise<Response> {
  const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false
  if (outcome.ok)
    return wantsJson
      ? Response.json({ href, value: outcome.value })
      : seeOther(`${href ?? back}?${new URLSearchParams({ done: '1' }).toString()}`)

  const fields = ('fields' in outcome && outcome.fields) || {
    [fieldOf[outcome.code] ?? (outcome.code === 'required' ? (outcome.detail ?? '') : '')]: outcome.code,
  }
  if (!wantsJson) {
    const [first] = Object.entries(fields)
    return seeOther(
      `${back}?${new URLSearchParams({ field: first?.[0] ?? '', error: first?.[1] ?? outcome.code }).toString()}`,
    )
  }
  const t = await getTranslations('errors')
  const errors = Object.entries(fields).map(([field, code]) => ({ field, message: t(code) }))
  return Response.json({ errors }, { status: statusOf(outcome.code) })
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
