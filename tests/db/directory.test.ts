import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { owner } from './matrix/people.ts'

afterAll(async () => owner.end())

const migrations = join(import.meta.dirname, '../../supabase/migrations')
const sql = readdirSync(migrations)
  .map((file) => readFileSync(join(migrations, file), 'utf8'))
  .join('\n')

test('whatever the register says to people is said in Hindi and English', async () => {
  const lonely = await owner<{ key: string }[]>`
    select key || ' ' || channel as key from public.message_templates group by message_templates.key, channel having count(*) <> 2`
  expect(lonely).toEqual([])
})

test('each message that a rule sends has its text', async () => {
  const sent = [...sql.matchAll(/(?:enqueue_message|tell_citizen)\((?:result, |complaint, )?'([a-z_]+)'/g)].map(
    ([, key]) => key,
  )
  const known = await owner<{ key: string }[]>`select distinct key from public.message_templates`
  const keys = known.map(({ key }) => key)
  expect([...new Set(sent)].filter((key) => !keys.includes(key ?? ''))).toEqual([])
})

test('every category reaches a desk that somebody holds, wherever it happened', async () => {
  const homeless = await owner<{ name: string }[]>`
    select c.code || ' in ' || coalesce(p.code, 'no place') as name
    from public.categories c
    cross join (
      (select id, code from public.places where kind = 'ward' limit 20) union all
      (select distinct on (parent_id) id, code from public.places where kind = 'village') union all select null, null) as p
    left join public.postings h on h.desk_id = private.desk_for(c.department_id, 1, p.id) and h.to_day is null
    where h.id is null`
  expect(homeless).toEqual([])
})

test('every desk of the upper levels is found from every department', async () => {
  const missing = await owner<{ name: string }[]>`
    select d.code || ' ' || level as name from public.departments d, generate_series(2, 4) as level
    where private.desk_for(d.id, level, null) is null and d.code !~ '^d-[0-9a-f]{8}$' -- those of other tests`
  expect(missing).toEqual([])
})

test('all people of the demonstration are invented: their numbers belong to nobody', async () => {
  const real = await owner<{ phone: string }[]>`
    select s.phone from public.staff_phones s join public.staff_credentials c using (staff_id) where s.phone not like '+91555%'`
  expect(real).toEqual([])
})
