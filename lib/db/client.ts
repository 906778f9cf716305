import { createClient, type SupabaseClient } from '@supabase/supabase-js'

import { env } from '../env.ts'
import { type Claims, signClaims } from './claims.ts'
import type { Database } from './database.types.ts'

export type Db = SupabaseClient<Database>

/** A client that acts as this person: row security decides what it may see and do. Make one per request. */
export function databaseAs(claims: Claims): Db {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    accessToken: async () => signClaims(claims),
  })
}

/** A client for somebody nobody knows yet: the role `anon`. */
export function anonymousDatabase(): Db {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
}
