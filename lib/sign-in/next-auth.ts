import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'

import { databaseAs } from '../db/client.ts'
import { env } from '../env.ts'
import { addressOf } from '../http.ts'
import { fail } from '../result.ts'
import { rememberAttempt } from './attempt.ts'
import { typeDemoSignIn } from './demo.ts'
import { signInFields, signInSchema } from './schema.ts'
import { signIn } from './sign-in.ts'

declare module 'next-auth' {
  interface User {
    secret: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    secret?: string
  }
}

const sessionHours = 12

/** The cookie holds an encrypted token with the session's secret and nothing else: who it is, the database says each time. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      Credentials({
        credentials: { login: {}, password: {}, code: {}, demo: {} },
        authorize: async (typed, { headers }) => authorize({ ...typed }, addressOf({ headers: new Headers(headers) })),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { secret: user.secret } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.secret) await databaseAs({ kind: 'staff', secret: token.secret }).rpc('sign_out')
      },
    },
  }
}

/** next-auth shows a thrown message as ?error=…: ours are registered codes. */
async function authorize(typed: Record<string, string | undefined>, address: string) {
  const result = typed.demo ? await signInAsDemo(typed.demo, address) : await signInAsTyped(typed, address)
  if (result.ok) return { id: 'staff', secret: result.value.secret }
  const missing = result.code === 'sign_in_incomplete' ? missingIn(typed) : []
  await rememberAttempt({ login: typed.login ?? '', missing, wait: Number(result.detail ?? 0) })
  throw new Error(result.code)
}

async function signInAsTyped(typed: Record<string, string | undefined>, address: string) {
  const parsed = signInSchema.safeParse(typed)
  return parsed.success ? signIn(parsed.data, address) : fail('sign_in_incomplete')
}

/** A code that was used before this process began is passed over. */
async function signInAsDemo(login: string, address: string) {
  for (let tries = 0; tries < 3; tries++) {
    const typed = await typeDemoSignIn(login)
    if (!typed) return fail('sign_in_wrong')
    const result = await signIn(typed, address)
    if (result.ok || result.code !== 'code_used') return result
  }
  return fail('code_used')
}

function missingIn(typed: Record<string, string | undefined>) {
  const { error } = signInSchema.safeParse(typed)
  return error ? signInFields.filter((field) => field in z.flattenError(error).fieldErrors) : []
}
