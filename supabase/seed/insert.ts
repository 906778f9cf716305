import type { JSONValue, TransactionSql } from 'postgres'

type Row = Record<string, unknown>

/** Inserts rows as they are, ids included, in one statement; the identity goes on after the highest. Dates become ISO text on the way. */
export async function insertRows(sql: TransactionSql, table: string, rows: Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const name = `public.${table}`
  const columns = sql(Object.keys(first))
  await sql`
    insert into ${sql(name)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql(name)}, ${sql.json(rows as JSONValue)})`
  if (typeof first['id'] !== 'number') return
  await sql`select setval(pg_get_serial_sequence(${name}, 'id'), (select max(id) from ${sql(name)}))`
}
