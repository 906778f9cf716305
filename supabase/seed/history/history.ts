import type { TransactionSql } from 'postgres'

import type { Directory } from '../directory.ts'
import { insertRows } from '../insert.ts'
import { Chance } from '../random.ts'
import type { Staff } from '../staff.ts'
import { callsOf } from './calls.ts'
import { imagineDrafts } from './drafts.ts'
import { live } from './life.ts'
import { messagesOf } from './messages.ts'
import { ordinaryDays } from './ordinary-days.ts'
import { attemptRow, citizenRow, complaintRow, eventRow, taskRow, viewRows } from './rows.ts'
import { askTheRules, calendarOf } from './rules.ts'
import { Story } from './story.ts'

/** Sixty days of the register: 300 complaints lived through by its own calendar and desks, with the calls, tasks and messages they caused. */
export async function seedHistory(sql: TransactionSql, directory: Directory, staff: Staff): Promise<void> {
  const chance = new Chance(2026)
  const now = new Date()
  const drafts = imagineDrafts(chance, directory, now, 300)
  const rules = await askTheRules(sql, chance, directory, drafts)
  const desks = new Map(staff.desks.map((desk) => [desk.id, desk]))
  const calendar = calendarOf(sql)
  const stories: Story[] = []
  for (const [i, draft] of drafts.entries()) {
    const own = rules[i]
    if (!own) throw new Error(`No rules for complaint ${draft.id}`)
    const story = await Story.begin(draft, own, desks, calendar)
    await live(story, { chance, now, members: staff.members, stories })
    stories.push(story)
  }
  await write(sql, chance, now, staff, stories)
}

async function write(sql: TransactionSql, chance: Chance, now: Date, staff: Staff, stories: Story[]): Promise<void> {
  const citizens = [
    ...new Map(stories.flatMap(({ draft: { citizen } }) => (citizen ? [[citizen.id, citizen]] : []))).values(),
  ]
  await insertRows(sql, 'citizens', citizens.map(citizenRow))
  const phones = citizens.flatMap(({ id, phone, firstSeen }) =>
    phone ? [{ citizen_id: id, kind: 'phone', value: phone, created_at: firstSeen }] : [],
  )
  await insertRows(sql, 'citizen_addresses', phones)

  const calls = callsOf(chance, now, staff.members, stories)
  ordinaryDays(chance, now, staff.members, calls)
  await insertRows(
    sql,
    'calls',
    calls.calls.map((call) => ({ ...call, complaint_id: null })),
  )
  await insertRows(
    sql,
    'complaints',
    stories.map((story) => complaintRow(story, calls.callOfComplaint.get(story.draft.id) ?? null)),
  )
  await sql`update public.calls c set complaint_id = co.id from public.complaints co where co.call_id = c.id`
  await insertRows(sql, 'call_offers', calls.offers)
  await insertRows(sql, 'call_events', calls.events)

  const events = stories.flatMap((story) => story.events.map((event) => eventRow(story, event)))
  await insertRows(
    sql,
    'complaint_events',
    events.sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
  await insertRows(sql, 'tasks', [
    ...stories.flatMap((story) => story.tasks.map((task) => taskRow(story, task))),
    ...calls.tasks,
  ])
  await insertRows(
    sql,
    'verification_attempts',
    stories.flatMap((story) => story.attempts.map((attempt) => attemptRow(story, attempt))),
  )
  await sql`update public.verification_attempts v set task_id = t.id from public.tasks t
    where t.complaint_id = v.complaint_id and t.kind = 'verify_closure' and v.at between t.created_at and coalesce(t.done_at, 'infinity')`

  await insertRows(sql, 'personal_data_views', stories.flatMap(viewRows))

  const { messages, receipts } = messagesOf(chance, now, stories)
  await insertRows(sql, 'messages', messages)
  await sql`update public.messages m set params = private.message_params(c) || m.params from public.complaints c where c.id = m.complaint_id`
  await insertRows(sql, 'message_receipts', receipts)
  await setClocks(sql, stories)
}

/** What is still to come has a job; what was due has been done above and does not fire again. */
async function setClocks(sql: TransactionSql, stories: Story[]): Promise<void> {
  const jobs = stories.flatMap(({ draft: { id }, state, isAtWork, level, clockAt, held }) => {
    if (held) return [{ id, task: 'resume_complaint', key: `resume:${id}`, at: held.until }]
    if (state !== 'registered' && (!isAtWork || level === 4)) return []
    return [{ id, task: 'check_clock', key: `clock:${id}`, at: clockAt }]
  })
  await sql`
    select private.add_job(task, jsonb_build_object('complaintId', id), at, key)
    from jsonb_to_recordset(${sql.json(jobs)}) as jobs (id bigint, task text, key text, at timestamptz)`
}
