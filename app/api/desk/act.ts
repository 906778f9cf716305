import type { z } from 'zod'

import { callCentreRoles, type StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { type ErrorCode, isErrorCode, statusOf } from '@/lib/error-codes'
import { readForm, refuse, seeOther, wantsPage } from '@/lib/http'
import { type Failure, fail, type Result } from '@/lib/result'

type Params = Record<string, string>
type Fields = Record<string, ErrorCode>

/**
 * A route of the desk that does one thing with a form: a plain form is led on by 303, an island gets {to} as JSON.
 * A refusal names the fields that it is about.
 */
export function deskAct<S extends z.ZodType>(
  schema: S,
  act: (who: SignedIn, input: z.output<S>, params: Params) => Promise<Result<string>>,
  roles: readonly StaffRole[] = callCentreRoles,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const staff = await staffForRoute(request, ...roles)
    if (!staff.ok) return refuseTo(request, staff)
    const form = await readForm(request)
    if (!form.ok) return refuseTo(request, form)
    const input = schema.safeParse(form.value.values)
    if (!input.success) return refuseTo(request, fail('invalid_input'), fieldsOf(input.error))
    const result = await act(staff.value, input.data, await params)
    if (!result.ok) return refuseTo(request, result)
    const to = `/${result.value.replace(/^\/+/, '')}` as const
    return wantsPage(request) ? seeOther(to) : Response.json({ to })
  }
}

/** The first thing wrong with each field, as a registered code. */
function fieldsOf(error: z.ZodError): Fields {
  const fields: Fields = {}
  for (const { path, message } of error.issues)
    fields[String(path[0])] ??= isErrorCode(message) ? message : 'invalid_input'
  return fields
}

function refuseTo(request: Request, failure: Failure, fields?: Fields): Response {
  if (!wantsPage(request)) return refuse(failure, fields ?? fieldOf(failure))
  if (failure.code === 'not_signed_in') return seeOther('/sign-in')
  return seeOther(`/desk/refused?code=${failure.code}`)
}

/** The database names the field in the detail of a 422. */
function fieldOf({ code, detail }: Failure): Fields | undefined {
  return detail && statusOf(code) === 422 ? { [detail]: code } : undefined
}
