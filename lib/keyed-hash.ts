import { createHmac } from 'node:crypto'

import { env } from './env.ts'

/** A hash that only who has the key can make (HMAC-SHA-256). `purpose` keeps the hashes of different things apart. */
export function keyedHash(purpose: 'code' | 'hash' | 'address', text: string): Buffer {
  return createHmac('sha256', env().CODE_PEPPER).update(`${purpose}\n${text}`).digest()
}
