import { keyedHash } from './keyed-hash.ts'

/** A network address for counting, as hex; cannot be read back without the key. */
export function hashOfAddress(address: string): string {
  return keyedHash('address', address).toString('hex')
}

/**
 * The same, where only people's networks are counted. Behind a proxy the last hop of X-Forwarded-For is the citizen; a loopback address is
 * this very machine (its own tests and health checks, or a proxy that tells nobody apart), and to count it would shut everybody out at once.
 */
export function hashOfNetwork(address: string): string | undefined {
  return /^(direct|::1|(::ffff:)?127\..*)$/.test(address) ? undefined : hashOfAddress(address)
}
