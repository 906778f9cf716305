import { keyedHash } from '../keyed-hash.ts'

/** The six digits of a phone code, derived from its row's id: the app and the worker know the key, the database does not. */
export function codeOf(codeId: string): string {
  return String(keyedHash('code', codeId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What the database keeps of a code, as hex. Keyed, because six digits behind a plain hash are found in a second. */
export function hashOfCode(codeId: string, code: string): string {
  return keyedHash('hash', `${codeId}:${code}`).toString('hex')
}
