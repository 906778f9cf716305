import 'server-only'
import { randomInt } from 'node:crypto'

import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'

/** A new password and code secret. The words are shown once; the database keeps the hash. */
export async function newCredentials() {
  const password = newPassword()
  const totpSecret = new Secret({ size: 20 }).base32
  return {
    password,
    totpSecret,
    passwordHash: await hash(password),
  }
}

/** What an authenticator app scans. */
export function keyUri(login: string, secret: string): string {
  return new TOTP({ issuer: 'Sunwai', label: login, secret }).toString()
}

/** Four groups of four letters that nobody confuses: about 72 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
