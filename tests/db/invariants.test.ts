import { afterAll, expect, test } from 'vitest'

import { owner } from './matrix/people.ts'

/** What must hold of every complaint, asked of the demonstration's (other tests bend their own). Each question asks for those that break it. */
const complaints = owner`(select * from public.complaints where id <= 300) as c`

afterAll(async () => owner.end())

type Broken = { number: string }[]
const numbers = (rows: Broken): string[] => rows.map(({ number }) => number)

test('a complaint is where its timeline says it is', async () => {
  const broken = await owner<Broken>`
    select number from ${complaints}
    where state is distinct from (select e.to_state from public.complaint_events e where e.complaint_id = c.id order by e.id desc limit 1)`
  expect(numbers(broken)).toEqual([])
})

test('a timeline begins with the registration, goes forward and ends before now', async () => {
  const broken = await owner<Broken>`
    select distinct c.number from ${complaints} join lateral (
      select e.*, lag(e.at) over w as before, lag(e.to_state) over w as state_before, row_number() over w as place
      from public.complaint_events e where e.complaint_id = c.id window w as (order by e.id)) as e on true
    where e.at > now() or e.at < e.before or (e.place = 1) <> (e.kind = 'registered') or e.from_state is distinct from e.state_before and e.place > 1`
  expect(numbers(broken)).toEqual([])
})

test('satisfied is only who said so; unverified only after three attempts at different hours', async () => {
  const broken = await owner<Broken>`
    select number from ${complaints}
    where closed_as = 'satisfied' and not exists (
        select 1 from public.verification_attempts v where v.complaint_id = c.id and v.outcome = 'satisfied' and v.at >= c.resolved_at)
      or closed_as = 'unverified' and (
        select count(distinct date_trunc('hour', v.at)) from public.verification_attempts v
        where v.complaint_id = c.id and v.outcome = 'no_answer' and v.at >= c.resolved_at) < 3`
  expect(numbers(broken)).toEqual([])
})

test('transfers, reopenings and escalations are as many as the timeline tells', async () => {
  const broken = await owner<Broken>`
    select number from ${complaints}
    where (transfers, reopenings, escalations) <> (
      select count(*) filter (where kind = 'transferred'), count(*) filter (where kind = 'reopened'), count(*) filter (where kind = 'escalated')
      from public.complaint_events e where e.complaint_id = c.id)`
  expect(numbers(broken)).toEqual([])
})

test('a promise that never stood still is the category’s, counted by the calendar', async () => {
  const broken = await owner<Broken>`
    select c.number from ${complaints} join public.categories cat on cat.id = c.category_id
    where reopenings = 0 and transfers = 0
      and not exists (select 1 from public.complaint_events e where e.complaint_id = c.id and e.kind in ('held', 'resumed'))
      and abs(extract(epoch from promise_due_at - private.add_working_hours(c.created_at, cat.promise_hours))) > 1`
  expect(numbers(broken)).toEqual([])
})

test('a limit of the law is told where the law sets one, and nowhere else', async () => {
  const broken = await owner<Broken>`
    select c.number from ${complaints} join public.categories cat on cat.id = c.category_id
    where (c.guarantee_due_at is null) <> (cat.guarantee_days is null)`
  expect(numbers(broken)).toEqual([])
})

test('the demonstration has complaints in every state that lasts, and every kind of follow-up that a newcomer meets first', async () => {
  const states = await owner<{ state: string }[]>`select distinct state from ${complaints}`
  expect(states.map(({ state }) => state).toSorted()).toEqual([
    'acknowledged',
    'assigned',
    'closed',
    'in_progress',
    'merged',
    'not_actionable',
    'on_hold',
    'registered',
    'resolved',
  ])
  const kinds = await owner<{ kind: string }[]>`
    select distinct kind from public.tasks where state = 'open' and created_at < coalesce((select min(created_at) from public.staff_sessions), 'infinity')`
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['call_back', 'triage', 'verify_closure']))
})

test('whatever waits for an officer lies on a desk of its level that somebody holds', async () => {
  const broken = await owner<Broken>`
    select c.number from ${complaints}
    left join public.desks d on d.id = c.desk_id
    left join private.current_postings p on p.desk_id = d.id
    where c.state in ('assigned', 'acknowledged', 'in_progress', 'on_hold') and (p.staff_id is null or d.level <> c.level)`
  expect(numbers(broken)).toEqual([])
})

test('each open clock has its job, and each hold its end', async () => {
  const broken = await owner<Broken>`
    select c.number from ${complaints}
    where not exists (select 1 from graphile_worker.jobs j where j.key = case when c.state = 'on_hold' then 'resume:' else 'clock:' end || c.id)
      and (c.state in ('registered', 'assigned', 'acknowledged', 'in_progress') and c.level < 4 or c.state = 'on_hold')
      and coalesce(c.held_until, c.promise_due_at) > now()`
  expect(numbers(broken)).toEqual([])
})

test('a resolved complaint is being asked about', async () => {
  const broken = await owner<Broken>`
    select number from ${complaints}
    where state = 'resolved' and not exists (select 1 from public.tasks t where t.complaint_id = c.id and t.kind = 'verify_closure' and t.state = 'open')`
  expect(numbers(broken)).toEqual([])
})

test('a message’s state is the highest that the provider told', async () => {
  const broken = await owner<{ id: string }[]>`
    select id from public.messages m
    where state in ('delivered', 'read') and not exists (
      select 1 from public.message_receipts r where r.message_id = m.id and r.state = m.state)`
  expect(broken).toEqual([])
})

test('a newcomer who signs in as a demo officer finds a complaint at every station', async () => {
  const desks = await owner<{ name: string; stations: string[] }[]>`
    select s.name_en as name, array_agg(distinct c.state) as stations
    from public.staff s join public.staff_credentials k on k.staff_id = s.id join public.postings p on p.staff_id = s.id
    join ${complaints} on c.desk_id = p.desk_id
    where s.role = 'officer' and s.name_en in ('Omprakash Verma', 'Rashmi Kashyap') group by s.id`
  expect(desks).toHaveLength(2)
  for (const { name, stations } of desks)
    expect(stations, name).toEqual(
      expect.arrayContaining(['assigned', 'acknowledged', 'in_progress', 'on_hold', 'resolved', 'closed']),
    )
})

test('the register of the demonstration has complaints at every station, most of them in Hindi', async () => {
  const rows = await owner<{ state: string; hindi: number; all: number }[]>`
    select state, count(*) filter (where locale = 'hi')::int as hindi, count(*)::int as all from ${complaints} group by state`
  const states = [
    'acknowledged',
    'assigned',
    'closed',
    'in_progress',
    'merged',
    'not_actionable',
    'on_hold',
    'resolved',
  ]
  expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(states))
  const sum = (key: 'hindi' | 'all'): number => rows.reduce((total, row) => total + row[key], 0)
  expect(sum('all')).toBe(300)
  expect(sum('hindi') / sum('all')).toBeGreaterThan(0.7)
})
