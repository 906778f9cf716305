import 'server-only'
import type { z } from 'zod'

import { staffForRoute, type SignedIn } from '../auth/staff.ts'
import { type ErrorCode, isErrorCode } from '../error-codes.ts'
import { readJson, refuse } from '../http.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CallClaims } from './calls.ts'
import { currentCall } from './cookie.ts'
import { callId } from './schema.ts'

/** The answer of a route to an island: the value as JSON, or the refusal. */
export function reply(result: Result<unknown>, status = 200): Response {
  return result.ok ? Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } }) : refuse(result)
}

/** JSON of this shape; the first thing wrong with it as the code, its field as the detail. */
export async function readAs<S extends z.ZodType>(request: Request, schema: S): Promise<Result<z.infer<S>>> {
  const json = await readJson(request)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const code: ErrorCode = issue && isErrorCode(issue.message) ? issue.message : 'invalid_input'
  return fail(code, issue?.path.join('.'))
}

/** The call of this browser. 401 not_signed_in when there is none. */
export async function callOfRequest(): Promise<Result<CallClaims>> {
  const claims = await currentCall()
  return claims ? ok(claims) : fail('not_signed_in')
}

type CallContext = { params: Promise<{ id: string }> }

/** A desk route about one call: who asks, and which call. */
export async function deskRequest(
  request: Request,
  { params }: CallContext,
): Promise<Result<SignedIn & { callId: string }>> {
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return staff
  const id = callId.safeParse((await params).id)
  return id.success ? ok({ ...staff.value, callId: id.data }) : fail('not_found')
}
