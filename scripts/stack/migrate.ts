import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Sql } from './postgres.ts'
import { root, Sentence } from './settings.ts'

const folder = join(root, 'supabase/migrations')

/** Applies supabase/migrations in order, each in a transaction of its own, recorded as the Supabase CLI records them. */
export async function migrate(sql: Sql, progress: (note: string) => void): Promise<number> {
  const applied = new Map<string, string>()
  for (const row of await sql<{ version: string; text: string }[]>`
    select version, array_to_string(statements, '') as text from supabase_migrations.schema_migrations`)
    applied.set(row.version, row.text)

  const files = readdirSync(folder)
    .filter((name) => /^\d{14}_.+\.sql$/.test(name))
    .toSorted()
  let count = 0
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    const [version = '', name = ''] = file.replace('.sql', '').split(/_(.*)/s)
    const before = applied.get(version)
    if (before === text) continue
    if (before !== undefined)
      throw new Sentence(
        `${file} was changed after it had been applied here: put it back, or wipe this database with npm run reset.`,
      )
    progress(file)
    await apply(sql, version, name, text)
    count++
  }
  return count
}

async function apply(sql: Sql, version: string, name: string, text: string): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(text)
      await transaction`insert into supabase_migrations.schema_migrations (version, name, statements) values (${version}, ${name}, ${[text]})`
    })
  } catch (cause) {
    const { message, position } = cause as { message: string; position?: string }
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`
    throw new Sentence(`supabase/migrations/${version}_${name}.sql${line}: ${message}`, { cause })
  }
}
