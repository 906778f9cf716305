import 'server-only'
import type { z } from 'zod'

import { Unavailable } from './db/patience.ts'
import { type ErrorCode, isErrorCode, statusOf } from './error-codes.ts'
import { refuse, seeOther, wantsPage } from './http.ts'
import type { Failure } from './result.ts'

/** What is wrong with which field; the sentence is `errors.<code>`. `form` is the whole form. */
export type FieldErrors = Record<string, ErrorCode>

/** The first thing wrong with each field: our own word when the schema says one, else by the kind of fault. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? 'form')] ??= codeOf(issue)
  return errors
}

function codeOf(issue: z.core.$ZodIssue): ErrorCode {
  if (isErrorCode(issue.message)) return issue.message
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too_long'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'required'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  return 'invalid_input'
}

/** A database's refusal says in its detail which field it is about. */
export function failureErrors({ code, detail }: Failure, fields: readonly string[]): FieldErrors {
  return { [detail !== undefined && fields.includes(detail) ? detail : 'form']: code }
}

/**
 * A refused form: a browser goes back to its page, which says what is wrong beside each field; a program gets the 4xx itself. The caller has
 * kept what was typed.
 */
export function refuseForm(request: Request, page: `/${string}`, errors: FieldErrors): Response {
  const told = Object.entries(errors)
  if (wantsPage(request)) {
    const query = new URLSearchParams({ errors: told.map((pair) => pair.join('.')).join(' ') })
    return seeOther(`${page}${page.includes('?') ? '&' : '?'}${query.toString()}`)
  }
  const gravest = told.toSorted(([, one], [, other]) => statusOf(other) - statusOf(one))[0]?.[1] ?? 'invalid_input'
  return refuse({ ok: false, code: gravest }, Object.fromEntries(told))
}

/** The other end of `refuseForm`: only codes that we know come through. */
export function readErrors(query: string | string[] | undefined): FieldErrors {
  if (typeof query !== 'string' || query.length > 500) return {}
  const pairs = query.split(' ').map((pair) => pair.split('.'))
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, ErrorCode] => /^[a-z]+$/.test(pair[0] ?? '') && isErrorCode(pair[1] ?? '')),
  )
}

/** A route that a form posts to: while the database is away it says so, and the page has what was typed. */
export function formRoute<Context>(
  page: `/${string}`,
  handle: (request: Request, context: Context) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, context)
    } catch (error) {
      if (error instanceof Unavailable) return refuseForm(request, page, { form: 'unavailable' })
      throw error
    }
  }
}
