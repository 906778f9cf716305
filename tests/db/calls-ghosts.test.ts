import { afterAll, beforeEach, expect, test } from 'vitest'

import { joinRoom, listRooms } from '@/lib/calls/room/livekit.ts'
import { adminDatabase } from '@/lib/db/admin.ts'

import { reconcileCalls } from '../../scripts/worker/reconcile-calls.ts'
import { act, emptyTheHall, owner, stateOf, talk, uuid } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const roomOf = async (id: string) => (await listRooms()).find(({ callId }) => callId === id)

test('a call whose people went without a word of the media server is over by itself, its room is closed, and the interpreter is free', async () => {
  const { interpreter, call } = await talk()
  expect(await joinRoom(call.id, 'citizen', { kind: 'citizen', name: null })).toMatchObject({ ok: true })
  for (const identity of ['citizen', `staff-${interpreter.id}`])
    await act(adminDatabase(), 'note_participant', {
      call_id: call.id,
      kind: 'joined',
      identity,
      sid: uuid(),
      event_id: uuid(),
    })
  // Three minutes pass. The webhook of their leaving is lost: the room is there, and nobody is in it.
  await owner`update public.calls set citizen_seen_at = citizen_seen_at - interval '190 seconds' where id = ${call.id}`
  await owner`alter table public.call_events disable trigger call_events_only_grow`
  await owner`update public.call_events set at = at - interval '190 seconds' where call_id = ${call.id}`
  await owner`alter table public.call_events enable trigger call_events_only_grow`
  expect(await roomOf(call.id)).toMatchObject({ participants: [] })

  // Nobody calls the worker: it looks by itself, every 15 s. The round after that one closes the room.
  await expect.poll(async () => stateOf(call.id), { timeout: 20_000, interval: 500 }).toBe('ended')
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ me: { state: 'wrap_up' } })
  await reconcileCalls()
  expect(await roomOf(call.id)).toBeUndefined()
}, 60_000)
