import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Loaded into the gateway before its own code. On its first request it would grant every right on every table to everybody and leave
 * the rest to row security; hosted Supabase keeps the grants that our migrations name, and so must this one. Its "row security is
 * prepared" flag starts as done: roles and schemas come from bootstrap.sql.
 */
const flag = 'rlsState="unknown"'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('/@supabase/lite/dist/db/postgres/PostgresConnection.js')) return nextLoad(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    if (source.split(flag).length !== 2)
      throw new Error('@supabase/lite has changed: check that it keeps our grants (scripts/stack/keep-grants.ts)')
    return { format: 'module', source: source.replace(flag, 'rlsState="active"'), shortCircuit: true }
  },
})
