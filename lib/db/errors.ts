import { type ErrorCode, isErrorCode } from '../error-codes.ts'
import { type Failure, fail } from '../result.ts'

type DatabaseError = { code?: string; message: string; details?: string | null }

/** PostgreSQL's own codes that a person can cause. Everything a function raises on purpose carries its code as the message. */
const codeOfState: Record<string, ErrorCode> = {
  '42501': 'forbidden',
  '23505': 'already_exists',
  '23503': 'invalid_input',
  '23514': 'invalid_input',
  '23P01': 'already_exists',
  '22003': 'invalid_input',
  '22007': 'invalid_input',
  '22008': 'invalid_input',
  '22021': 'invalid_input',
  '22023': 'invalid_input',
  '22P02': 'invalid_input',
  '22P05': 'invalid_input',
  PGRST116: 'not_found',
}

/** The id of nothing, a number or a date beyond what a column holds, letters that are none. The embedded gateway keeps only these words. */
const unfit =
  /violates (foreign key|check) constraint|out of range|invalid input syntax|invalid byte sequence|unsupported Unicode escape/

/** Also two people in each other's way, of whom the database let one go: the same again a moment later succeeds. */
const unreachable =
  /deadlock detected|could not serialize|fetch failed|ECONNREFUSED|ECONNRESET|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123]|starting up|shutting down|recovery mode/i

/** A database error as a value, or thrown when it is our bug. */
export function fromRpc(error: DatabaseError): Failure {
  if (isErrorCode(error.message)) return fail(error.message, error.details ?? undefined)
  const known = codeOfState[error.code ?? '']
  if (known) return fail(known)
  if (unfit.test(error.message)) return fail('invalid_input')
  if (unreachable.test(`${error.message} ${error.details ?? ''}`)) return fail('unavailable')
  throw new Error(`The database refused: ${error.message}`, { cause: error })
}
