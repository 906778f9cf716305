import type { ErrorCode } from './error-codes.ts'

/** An expected outcome. Bugs throw; what a person can cause is a value. The code is the key of the sentence shown (`errors.<code>`). */
export type Result<T, C extends string = ErrorCode> = { ok: true; value: T } | Failure<C>

export type Failure<C extends string = ErrorCode> = { ok: false; code: C; detail?: string }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail<C extends string = ErrorCode>(code: C, detail?: string): Failure<C> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}
