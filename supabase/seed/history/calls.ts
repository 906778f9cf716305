import type { Chance } from '../random.ts'
import type { Member } from '../staff.ts'
import { uuid } from './messages.ts'
import type { Story } from './story.ts'
import { day, hour, istHour, later, minute } from './time.ts'

type Row = Record<string, unknown>
export type CallRows = {
  calls: Row[]
  offers: Row[]
  events: Row[]
  tasks: Row[]
  callOfComplaint: Map<number, string>
}
export type Call = { id: string; mode: 'sign' | 'voice'; locale: string; askedAt: Date; row: Row }

/** The calls in which complaints were taken, and as many in which none was: a question answered, a caller who gave up, one to call back. */
export function callsOf(chance: Chance, now: Date, members: Member[], stories: Story[]): CallRows {
  const rows: CallRows = { calls: [], offers: [], events: [], tasks: [], callOfComplaint: new Map() }
  for (const story of stories) {
    if (story.draft.channel !== 'video' && story.draft.channel !== 'voice') continue
    const call = ask(
      chance,
      rows,
      story.draft.channel === 'video' ? 'sign' : 'voice',
      later(story.draft.createdAt, -chance.between(3, 11) * minute),
      story.draft.locale,
    )
    answer(chance, rows, members, call, story.clerk, later(story.draft.createdAt, chance.between(20, 100) * 1000))
    Object.assign(call.row, {
      citizen_id: story.draft.citizen?.id ?? null,
      complaint_id: story.draft.id,
      outcome: 'complaint',
    })
    rows.callOfComplaint.set(story.draft.id, call.id)
  }
  const people = stories.flatMap(({ draft: { citizen } }) => (citizen?.phone ? [citizen.id] : []))
  for (let i = 0; i < 45; i += 1) withoutComplaint(chance, now, members, people, rows)
  for (const minutes of [25, 70]) giveUp(chance, now, members, people, rows, later(now, -minutes * minute), 'call_back')
  return rows
}

export function ask(chance: Chance, rows: CallRows, mode: 'sign' | 'voice', askedAt: Date, locale: string): Call {
  const id = uuid(chance)
  const row: Row = {
    id,
    mode,
    state: 'ended',
    secret_hash: `\\x${uuid(chance).replaceAll('-', '').repeat(2)}`,
    locale,
    citizen_id: null,
    complaint_id: null,
    answered_by: null,
    task_id: null,
    outcome: null,
    helped: null,
    asked_at: askedAt,
    answered_at: null,
    ended_at: null,
    citizen_seen_at: askedAt,
  }
  rows.calls.push(row)
  write(rows, id, askedAt, 'asked', null)
  return { id, mode, locale, askedAt, row }
}

export function answer(
  chance: Chance,
  rows: CallRows,
  members: Member[],
  call: Call,
  by: Member | null,
  endedAt: Date,
): void {
  const staff =
    by ?? chance.pick(members.filter(({ role }) => role === (call.mode === 'sign' ? 'interpreter' : 'operator')))
  let offeredAt = later(call.askedAt, chance.between(0.5, 25) * 1000)
  if (chance.happens(0.12)) {
    const other = chance.pick(members.filter(({ role, id }) => role === staff.role && id !== staff.id))
    offer(rows, call, other, offeredAt, 'missed', later(offeredAt, 20_000))
    offeredAt = later(offeredAt, 20_500)
  }
  const answeredAt = later(offeredAt, chance.between(2, 12) * 1000)
  offer(rows, call, staff, offeredAt, 'accepted', answeredAt)
  write(rows, call.id, later(answeredAt, 600), 'joined', staff.id)
  write(rows, call.id, endedAt, 'ended', staff.id)
  Object.assign(call.row, {
    answered_by: staff.id,
    answered_at: answeredAt,
    ended_at: endedAt,
    citizen_seen_at: endedAt,
    helped: chance.happens(0.6) ? chance.pick([3, 3, 3, 3, 2, 2, 1]) : null,
  })
}

function offer(
  rows: CallRows,
  call: Call,
  to: Member,
  at: Date,
  result: 'accepted' | 'missed',
  answeredAt: Date,
): void {
  rows.offers.push({
    call_id: call.id,
    staff_id: to.id,
    offered_at: at,
    expires_at: later(at, 20_000),
    result,
    answered_at: answeredAt,
  })
  write(rows, call.id, at, 'offered', to.id)
  write(rows, call.id, answeredAt, result, to.id)
}

function withoutComplaint(chance: Chance, now: Date, members: Member[], people: number[], rows: CallRows): void {
  let at: Date
  do at = later(now, -chance.between(0.5 * hour, 60 * day))
  while (istHour(at) < 7)
  const ending = chance.weighted({ information: 60, abandoned: 25, call_back: 15 })
  if (ending !== 'information') return giveUp(chance, now, members, people, rows, at, ending)
  const call = ask(chance, rows, chance.happens(0.5) ? 'sign' : 'voice', at, chance.happens(0.8) ? 'hi' : 'en')
  answer(chance, rows, members, call, null, later(at, chance.between(2, 9) * minute))
  call.row['outcome'] = 'information'
}

/** Waited in vain; who asked to be called is called within hours, the newest not yet. */
function giveUp(
  chance: Chance,
  now: Date,
  members: Member[],
  people: number[],
  rows: CallRows,
  at: Date,
  ending: 'abandoned' | 'call_back',
): void {
  const call = ask(chance, rows, chance.happens(0.5) ? 'sign' : 'voice', at, chance.happens(0.8) ? 'hi' : 'en')
  const gaveUpAt = later(at, chance.between(30, 240) * 1000)
  Object.assign(call.row, {
    ended_at: gaveUpAt,
    citizen_seen_at: gaveUpAt,
    state: ending === 'abandoned' ? 'abandoned' : 'missed',
  })
  write(rows, call.id, gaveUpAt, ending, null)
  if (ending === 'abandoned') return
  const citizenId = chance.pick(people)
  Object.assign(call.row, { outcome: 'call_back', citizen_id: citizenId })
  const calledBackAt = later(gaveUpAt, chance.between(90, 150) * minute)
  const isDone = calledBackAt < now
  const by = chance.pick(members.filter(({ role }) => role === (call.mode === 'sign' ? 'interpreter' : 'operator')))
  rows.tasks.push({
    kind: 'call_back',
    state: isDone ? 'done' : 'open',
    complaint_id: null,
    call_id: call.id,
    citizen_id: citizenId,
    means: call.mode === 'sign' ? 'sign' : 'phone',
    due_at: later(gaveUpAt, 30 * minute),
    attempts: isDone ? 1 : 0,
    created_at: gaveUpAt,
    done_at: isDone ? calledBackAt : null,
    done_by: isDone ? by.id : null,
  })
}

export function write(
  rows: CallRows,
  callId: string,
  at: Date,
  kind: string,
  staffId: number | null,
  data: Row = {},
): void {
  rows.events.push({ call_id: callId, at, kind, staff_id: staffId, data })
}
