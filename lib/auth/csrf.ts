import 'server-only'
import { cookies } from 'next/headers'

import { env } from '../env.ts'

/** next-auth's token for its plain forms; null until its cookie is there (GET /api/auth/signin sets it). */
export async function csrfToken() {
  const prefix = env().NEXTAUTH_URL.startsWith('https://') ? '__Host-' : ''
  return (await cookies()).get(`${prefix}next-auth.csrf-token`)?.value.split('|')[0] ?? null
}
