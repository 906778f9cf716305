import 'server-only'
import { randomInt } from 'node:crypto'

import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'

/** A new password and code secret. The words are shown once; the database keeps the hash. `keyUri` is what an authenticator app scans. */
export async function newCredentials() {
  const password = newPassword()
  const totpSecret = new Secret({ size: 20 }).base32
  return {
    password,
    totpSecret,
    passwordHash: await hash(password),
    keyUri: (login: string) => new TOTP({ issuer: 'Sunwai', label: login, secret: totpSecret }).toString(),
  }
}

/** Four groups of four letters that nobody confuses: about 72 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
