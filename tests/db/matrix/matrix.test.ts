import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Db } from '@/lib/db/client.ts'

import { hidden, matrix, type Role, roles, type Row, type Write } from './matrix.ts'
import { type Complaint, everybody, fileComplaint, owner } from './people.ts'

let own: Complaint
let other: Complaint
let people: Record<Role, Db>

beforeAll(async () => {
  own = await fileComplaint('street-light', 'ward-15', 'रेखा साहू')
  other = await fileComplaint('handpump', 'v-kendri', 'मोहन निषाद')
  people = await everybody(own)
  await owner`insert into public.isl_clips (key, locale, video_path, signed_by, approved_by)
    select 'matrix-' || n, 'hi', 'x', 'x', (select min(id) from public.staff) from generate_series(1, 2) n`
  await owner`insert into public.staff_credentials (staff_id, login, password_hash, totp_secret)
    select id, 'matrix-' || id, 'x', 'x' from public.staff where id in ${owner([own.officerId, other.officerId])} on conflict do nothing`
  await owner`insert into public.directory_changes (staff_id, table_name) select unnest(${[own.officerId, other.officerId]}::bigint[]), 'matrix'`
})

afterAll(async () => {
  await owner`delete from public.isl_clips where key like 'matrix-%'`
  await owner`delete from public.holidays where name_en = 'matrix'`
  await owner`delete from public.staff_credentials where login like 'matrix-%'`
  await owner.end()
})

test('every table has a row in the matrix, and every row a table', async () => {
  const tables = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')`
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort())
})

test.each(Object.entries(matrix))('%s is seen and written by those named, and nobody else', async (table, row) => {
  const keys = await keysOf(table, row)
  const asked = roles.map(async (role) => [role, await answersTo(people[role], table, row, keys)] as const)
  const wanted = roles.map((role) => [role, wantedOf(row, role)])
  expect(Object.fromEntries(await Promise.all(asked))).toEqual(Object.fromEntries(wanted))
})

test.each(hidden)('%s.%s is kept from those who see the row', async (table, column, from) => {
  const codes = from.map(async (role) => (await tableOf(people[role], table).select(column).limit(1)).error?.code)
  expect(await Promise.all(codes)).toEqual(from.map(() => '42501'))
})

type Answers = Record<'select' | Write, string>
type Keys = { mine: string | number; theirs: string | number; nobodys: string | number }

function wantedOf({ sees, writes }: Row, role: Role): Answers {
  const to = (write: Write): string => {
    if (!writes.includes(write) || role === 'anonymous' || role === 'worker') return '42501'
    return role === 'administrator' ? 'may' : write === 'insert' ? '42501' : 'no row'
  }
  return { select: sees[role], insert: to('insert'), update: to('update'), delete: to('delete') }
}

async function answersTo(db: Db, table: string, { by, column, changed }: Row, keys: Keys): Promise<Answers> {
  const same = await valueOf(table, changed, by, keys.mine)
  return {
    select: await sightOf(db, table, by, keys),
    // A row without what it must have: who may insert is told that.
    insert: codeOf(await tableOf(db, table).insert({ [column]: null })),
    // To what it is already.
    update: codeOf(
      await tableOf(db, table)
        .update({ [changed]: same })
        .eq(by, keys.mine)
        .select(by),
    ),
    delete: codeOf(
      await tableOf(db, table)
        .delete()
        .eq(by, await spareOf(table, keys))
        .select(by),
    ),
  }
}

async function valueOf(table: string, column: string, by: string, key: string | number): Promise<unknown> {
  const [row] = await owner<{ value: unknown }[]>`
    select to_jsonb(t) -> ${column} as value from ${owner(`public.${table}`)} t where ${owner(by)}::text = ${String(key)} limit 1`
  return row?.value
}

/** Something to delete: a holiday of its own for each try; of the other tables nobody deletes. */
let spares = 0
async function spareOf(table: string, { nobodys }: Keys): Promise<string | number> {
  if (table !== 'holidays') return nobodys
  spares += 1
  const day = `1990-01-${String(spares).padStart(2, '0')}`
  await owner`insert into public.holidays (day, name_hi, name_en) values (${day}, 'matrix', 'matrix') on conflict do nothing`
  return day
}

async function sightOf(db: Db, table: string, by: string, { mine, theirs }: Keys): Promise<string> {
  const see = async (key: string | number) =>
    // The embedded gateway reads a plus sign in a filter as a space: phones are asked for by their digits.
    typeof key === 'string' && key.startsWith('+')
      ? tableOf(db, table)
          .select(by)
          .like(by, `%${key.slice(1)}`)
          .limit(1)
      : tableOf(db, table).select(by).eq(by, key).limit(1)
  const [first, second] = await Promise.all([see(mine), see(theirs)])
  if (first.error) return first.error.code === '42501' ? '✗' : first.error.message
  if (first.data.length === 0) return second.data?.length === 0 ? 'none' : 'only another’s'
  return second.data?.length === 0 ? 'own' : 'all'
}

function codeOf({ error, data }: Written): string {
  if (error) return error.code === '42501' ? '42501' : 'may'
  return data && data.length > 0 ? 'may' : 'no row'
}

/** A row of one's own, a row of another, and one that nobody has, by the column that tells whose it is. */
async function keysOf(table: string, { by }: Row): Promise<Keys> {
  const of = (key: (complaint: Complaint) => string | number, nobodys: string | number): Keys => ({
    mine: key(own),
    theirs: key(other),
    nobodys,
  })
  const nowhere = '00000000-0000-0000-0000-000000000000'
  if (by === 'complaint_id' || table === 'complaints') return of(({ id }) => id, -1)
  if (by === 'staff_id' || table === 'staff') return of(({ officerId }) => officerId, -1)
  if (by === 'citizen_id' || table === 'citizens') return of(({ citizenId }) => citizenId, -1)
  if (by === 'call_id' || table === 'calls') return of(({ callId }) => callId, nowhere)
  if (by === 'recording_id') return of(({ recordingId }) => recordingId, nowhere)
  if (by === 'message_id') return of(({ messageId }) => messageId, nowhere)
  if (by === 'phone') return of(({ phone }) => phone, '+910000000000')
  if (by === 'form' || by === 'provider_id') return of(({ id }) => `matrix-${id}`, 'nobody')
  // The directory belongs to nobody: any two rows.
  const rows = await owner<
    { key: string }[]
  >`select distinct ${owner(by)}::text as key from ${owner(`public.${table}`)} limit 2`
  const [mine, theirs] = rows.map(({ key }) => key)
  if (mine === undefined || theirs === undefined) throw new Error(`${table} has less than two rows to ask for`)
  const nobodys = { id: -1, weekday: 0, day: '1900-01-01', key: table === 'idempotency_keys' ? nowhere : 'nobody' }[by]
  return { mine, theirs, nobodys: nobodys ?? 'nobody' }
}

/** The generated types know each table by name; the matrix asks them all alike. */
function tableOf(db: Db, table: string) {
  return db.from(table as 'complaints') as unknown as Loose
}

type Failure = { code: string; message: string }
type Written = { data: object[] | null; error: Failure | null }
type Found = { data: object[]; error: null } | { data: null; error: Failure }
interface Filtered<T> extends PromiseLike<T> {
  eq(column: string, value: string | number): Filtered<T>
  like(column: string, pattern: string): Filtered<T>
  limit(count: number): PromiseLike<T>
  select(columns: string): PromiseLike<T>
}
type Loose = {
  select(columns: string): Filtered<Found>
  insert(row: object): PromiseLike<Written>
  update(row: object): Filtered<Written>
  delete(): Filtered<Written>
}
