import { randomInt } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { hash } from '@node-rs/argon2'
import { Secret } from 'otpauth'
import type { TransactionSql } from 'postgres'

import { insertRows } from './insert.ts'
import type { Staff } from './staff.ts'

/** Credentials of the demo accounts, made at first start: argon2id in the database, the words themselves in <dataDir>/sign-ins.json (0600). */
export async function seedSignIns(sql: TransactionSql, { members }: Staff, dataDir: string): Promise<void> {
  const signIns = members
    .filter(({ isDemo }) => isDemo)
    .map(({ id, role, hi, en, login }) => ({
      id,
      role,
      name: en,
      nameHi: hi,
      login,
      password: newPassword(),
      totpSecret: new Secret({ size: 20 }).base32,
    }))
  const credentials = signIns.map(async ({ id, login, password, totpSecret }) => ({
    staff_id: id,
    login,
    password_hash: await hash(password),
    totp_secret: totpSecret,
    last_totp_step: 0,
    failed_attempts: 0,
  }))
  await insertRows(sql, 'staff_credentials', await Promise.all(credentials))

  const path = join(dataDir, 'sign-ins.json')
  const lines = signIns.map(({ role, name, nameHi, login, password, totpSecret }) => ({
    role,
    name,
    nameHi,
    login,
    password,
    totpSecret,
  }))
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
}

/** Four groups of four letters that nobody confuses: about 73 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')
}
