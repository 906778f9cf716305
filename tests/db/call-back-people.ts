import { expect } from 'vitest'

import type { CallStatus } from '@/lib/calls/answers.ts'
import { databaseAs, type Db } from '@/lib/db/client.ts'

import { act, ask, owner } from './call-people.ts'

export const subscription = { endpoint: 'https://push.example/1', keys: { p256dh: 'a', auth: 'b' } }

/** The times that are offered to who waits. */
export async function timesFor({ db }: { db: Db }): Promise<string[]> {
  const { data } = await act(db, 'call_status')
  return (data as unknown as CallStatus).callBack.times.map((at) => new Date(at).toISOString())
}

export const timesNow = async () => timesFor(await ask())

/** A deaf citizen who wants to be called; the task. */
export async function wantsCall(wanted_at?: string, wish = {}) {
  const call = await ask('sign', wish)
  const phone = `+9191${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const { error } = await act(call.db, 'request_call_back', { phone, ...(wanted_at && { wanted_at }) })
  expect(error).toBeNull()
  const [task] = await owner`select id from public.tasks where call_id = ${call.id}`
  return { call, phone, task: { id: Number(task?.id) } }
}

export const taskOf = async (id: number) =>
  (
    await owner`select state, attempts, due_at > now() + interval '1 hour' as later from public.tasks where id = ${id}`
  )[0]
/** The open call backs of this one's citizen, the first asked for first. */
export const openOf = async (id: number) =>
  owner`select t.id::int, t.due_at from public.tasks t join public.tasks first on first.citizen_id = t.citizen_id
    where first.id = ${id} and t.state = 'open' order by t.id`
/** The citizen of a call back, by a link such as their message carries. */
export async function citizenOf(callId: string) {
  const [link] = await owner<{ secret: string }[]>`select private.new_tracking_link(null, ${callId}) as secret`
  return databaseAs({ kind: 'tracking_link', secret: link?.secret ?? '' })
}

export const gone = async (callId: string, ago: string) =>
  owner`update public.calls set citizen_seen_at = citizen_seen_at - ${ago}::interval where id = ${callId}`
