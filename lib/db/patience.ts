import { setTimeout as wait } from 'node:timers/promises'

import type { Failure } from '../result.ts'
import { fromRpc } from './errors.ts'

type Answer<T> =
  | { data: T; error: null }
  | { data: null; error: { code?: string; message: string; details?: string | null } }

/** The database did not answer, though asked several times. */
export class Unavailable extends Error {}

/** A database that restarts is back within seconds: long enough to wait for, short enough for who waits. */
const pausesMs = [300, 1000, 2500]

/** Asks again while the database is away. Only for what may be asked twice: reads, and acts with an idempotency key. */
export async function patiently<T>(ask: () => PromiseLike<Answer<T>>): Promise<Answer<T>> {
  let answer = await ask()
  for (const pause of pausesMs) {
    if (answer.error === null || !isUnavailable(answer.error)) return answer
    await wait(pause)
    answer = await ask()
  }
  return answer
}

function isUnavailable(error: NonNullable<Answer<unknown>['error']>): boolean {
  return failureOf(error)?.code === 'unavailable'
}

/** For who cannot go on without the answer. */
export function unexpected(error: NonNullable<Answer<unknown>['error']>, what: string): Error {
  return isUnavailable(error) ? new Unavailable(what, { cause: error }) : new Error(what, { cause: error })
}

function failureOf(error: NonNullable<Answer<unknown>['error']>): Failure | null {
  try {
    return fromRpc(error)
  } catch {
    return null
  }
}
