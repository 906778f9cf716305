import { createHmac } from 'node:crypto'

import { env } from '../env.ts'

/** The six digits of a phone code, derived from its row's id: the app and the worker know the key, the database does not. */
export function codeOf(codeId: string): string {
  return String(keyed('code', codeId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What the database keeps of a code, as hex. Keyed, because six digits behind a plain hash are found in a second. */
export function hashOfCode(codeId: string, code: string): string {
  return keyed('hash', `${codeId}:${code}`).toString('hex')
}

/** A network address for counting, as hex; cannot be read back without the key. */
export function hashOfAddress(address: string): string {
  return keyed('address', address).toString('hex')
}

/**
 * The same, where only people's networks are counted. Behind a proxy the last hop of X-Forwarded-For is the citizen; a loopback address is
 * this very machine (its own tests and health checks, or a proxy that tells nobody apart), and to count it would shut everybody out at once.
 */
export function hashOfNetwork(address: string): string | undefined {
  return /^(direct|::1|(::ffff:)?127\..*)$/.test(address) ? undefined : hashOfAddress(address)
}

function keyed(purpose: 'code' | 'hash' | 'address', text: string): Buffer {
  return createHmac('sha256', env().CODE_PEPPER).update(`${purpose}\n${text}`).digest()
}
