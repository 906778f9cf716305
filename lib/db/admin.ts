import { createClient } from '@supabase/supabase-js'

import { env } from '../env.ts'
import type { Db } from './client.ts'
import type { Database } from './database.types.ts'

/** The system itself: passes row security by. oxlint.config.ts names the files that may import it. */
export function adminDatabase(): Db {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
}
