import 'server-only'
import { createHash } from 'node:crypto'

import { EncryptJWT, jwtDecrypt } from 'jose'
import { cookies } from 'next/headers'
import { z } from 'zod'

import { cookieOptions } from '../cookie-options.ts'
import { env } from '../env.ts'
import { type OneTimeSheet, sheetOf } from './staff.ts'

const name = 'sign-in-sheet'
const page = '/admin/staff/sheet'
const seconds = 120
const words = z.object({ login: z.string(), password: z.string(), secret: z.string() })

/**
 * For a browser without scripts: the new sign-in travels to the page that shows it in a cookie that only this server can read, for two
 * minutes; nothing is kept here. → that page's address
 */
export async function keepSheet({ login, password, secret }: OneTimeSheet): Promise<typeof page> {
  const token = await new EncryptJWT({ login, password, secret })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(`${seconds}s`)
    .encrypt(key())
  ;(await cookies()).set(name, token, { ...cookieOptions(seconds, page), sameSite: 'strict' })
  return page
}

/** Null when the time is over. */
export async function keptSheet(): Promise<OneTimeSheet | null> {
  const token = (await cookies()).get(name)?.value
  if (!token) return null
  try {
    return sheetOf(words.parse((await jwtDecrypt(token, key())).payload))
  } catch {
    return null
  }
}

function key(): Uint8Array {
  return createHash('sha256').update(`${name}:${env().NEXTAUTH_SECRET}`).digest()
}
