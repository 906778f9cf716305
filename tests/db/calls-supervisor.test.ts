import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import type { Db } from '@/lib/db/client.ts'

import { act, ask, becomeReady, emptyTheHall, hireStaff, inviteGuest, offeredTo, owner, talk } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

/** Who looks on, as the citizen's page was told when it last asked. */
const onlookersSeenBy = async (db: Db) =>
  ((await act(db, 'beat_call')).data as unknown as { onlookers: { id: number }[] }).onlookers.map(({ id }) => id)
/** The citizen's page shows all of them, and says so. */
const showOnlookers = async (db: Db) => act(db, 'note_told', { onlooker_ids: await onlookersSeenBy(db) })

describe('the line', () => {
  const line = async (db: Awaited<ReturnType<typeof hireStaff>>['db']) =>
    ((await act(db, 'desk_calls')).data as unknown as { waiting: { id: string }[] }).waiting.map(({ id }) => id)

  test('a supervisor puts a caller before another or last, with a reason that is kept', async () => {
    const supervisor = await hireStaff('supervisor')
    const [a, b, c] = [await ask(), await ask(), await ask()]
    const move = async (call_id: string, before_id: string | null, reason = 'बुज़ुर्ग हैं, तबीयत ठीक नहीं') =>
      act(supervisor.db, 'move_call', { call_id, reason, ...(before_id && { before_id }) })
    await move(c.id, a.id)
    expect(await line(supervisor.db)).toEqual([c.id, a.id, b.id])
    await move(c.id, b.id)
    expect(await line(supervisor.db)).toEqual([a.id, c.id, b.id])
    await move(a.id, null)
    expect(await line(supervisor.db)).toEqual([c.id, b.id, a.id])
    expect((await act(a.db, 'beat_call')).data).toMatchObject({ ahead: 2 })
    expect(await line((await hireStaff('interpreter')).db)).toEqual([c.id, b.id, a.id])
    const events = await owner`select staff_id, data from public.call_events where call_id = ${a.id} and kind = 'moved'`
    expect(events).toMatchObject([{ staff_id: String(supervisor.id), data: { reason: 'बुज़ुर्ग हैं, तबीयत ठीक नहीं' } }])
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    expect(await offeredTo(c.id)).toEqual([interpreter.id])
    expect((await move(a.id, b.id, ' ')).error).toMatchObject({ code: 'PT422', message: 'required' })
  })

  test('an emergency stays first, a call that is over or of another kind is no place to stand before', async () => {
    const supervisor = await hireStaff('supervisor')
    const [a, b, voice] = [await ask(), await ask(), await ask('voice')]
    await act(b.db, 'call_emergency', { is_on: true })
    const refused = { code: 'PT409', message: 'wrong_state' }
    for (const [call_id, before_id] of [
      [b.id, a.id],
      [a.id, b.id],
      [a.id, voice.id],
      [a.id, a.id],
    ])
      expect((await act(supervisor.db, 'move_call', { call_id, before_id, reason: 'x' })).error).toMatchObject(refused)
  })

  test('nobody but a supervisor changes it', async () => {
    const [a, b] = [await ask(), await ask()]
    for (const role of ['interpreter', 'operator', 'officer', 'collector', 'administrator'])
      expect(
        (await act((await hireStaff(role)).db, 'move_call', { call_id: b.id, before_id: a.id, reason: 'x' })).error,
      ).toMatchObject({ code: 'PT403' })
    expect((await act(b.db, 'move_call', { call_id: b.id, before_id: a.id, reason: 'x' })).error).toMatchObject({
      code: 'PT403',
    })
  })
})

/** What the record says of who looked on. */
const looksOf = async (callId: string) =>
  (
    await owner`select kind from public.call_events where call_id = ${callId} and kind like 'looking_on%' order by id`
  ).map(({ kind }) => String(kind))

describe('looking on', () => {
  test('a supervisor comes in only when the citizen’s page has shown it, and both sides know', async () => {
    const { interpreter, call } = await talk()
    const supervisor = await hireStaff('supervisor')
    const about = { call_id: call.id }
    await act(supervisor.db, 'look_on', about)
    expect((await act(supervisor.db, 'check_onlooker', about)).error).toMatchObject({
      code: 'PT409',
      message: 'citizen_not_told',
    })
    const companion = await inviteGuest(call.db, 'companion')
    await act(companion, 'join_as_guest')
    for (const [db, look] of [
      [call.db, 'beat_call'],
      [companion, 'guest_call'],
    ] as const)
      expect((await act(db, look)).data).toMatchObject({ onlookers: [{ en: 'Sarita', isTold: false }] })
    await showOnlookers(call.db)
    expect((await act(supervisor.db, 'check_onlooker', about)).error).toBeNull()
    expect((await act(supervisor.db, 'desk_calls')).data).toMatchObject({
      lookingOn: { callId: call.id, isTold: true },
    })
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
      lookingOn: null,
      call: { onlookers: [{ en: 'Sarita Verma' }] },
    })
    await act(supervisor.db, 'stop_looking_on', about)
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ onlookers: [] })
    expect((await act(supervisor.db, 'check_onlooker', about)).error).toMatchObject({ message: 'call_over' })
    expect(await looksOf(call.id)).toEqual(['looking_on', 'looking_on_told', 'looking_on_over'])
  })

  test('who asked after the page was last drawn is not let in by what it showed then', async () => {
    const { call } = await talk()
    const [one, two] = [await hireStaff('supervisor'), await hireStaff('supervisor')]
    const about = { call_id: call.id }
    await act(one.db, 'look_on', about)
    const shown = await onlookersSeenBy(call.db)
    await act(two.db, 'look_on', about)
    expect((await act(call.db, 'note_told', { onlooker_ids: shown })).error).toBeNull()
    expect((await act(one.db, 'check_onlooker', about)).error).toBeNull()
    expect((await act(two.db, 'check_onlooker', about)).error).toMatchObject({ message: 'citizen_not_told' })
  })

  test('who looks on in one call cannot look on in another, and is out when the call ends or their connection does', async () => {
    const [one, two] = [await talk(), await talk()]
    const supervisor = await hireStaff('supervisor')
    await act(supervisor.db, 'look_on', { call_id: one.call.id })
    await act(supervisor.db, 'look_on', { call_id: one.call.id })
    expect((await act(supervisor.db, 'look_on', { call_id: two.call.id })).error).toMatchObject({
      message: 'in_call',
    })
    await act(one.call.db, 'leave_call')
    expect(await looksOf(one.call.id)).toEqual(['looking_on', 'looking_on_over'])
    expect((await act(supervisor.db, 'look_on', { call_id: two.call.id })).error).toBeNull()
    await showOnlookers(two.call.db)
    const room = { call_id: two.call.id, identities: ['citizen'], sids: [`${two.call.id}c`] }
    expect((await act(adminDatabase(), 'see_room', room)).data).toMatchObject({ onlookerIds: [supervisor.id] })
    const seen = { call_id: two.call.id, identity: `onlooker-${supervisor.id}`, sid: `${two.call.id}l` }
    for (const kind of ['joined', 'left'])
      await act(adminDatabase(), 'note_participant', { ...seen, kind, event_id: `${two.call.id}${kind}` })
    expect((await act(adminDatabase(), 'see_room', room)).data).toMatchObject({ onlookerIds: [] })
    expect(await looksOf(two.call.id)).toEqual(['looking_on', 'looking_on_told', 'looking_on_over'])
  })

  test('when the interpreter is lost and the citizen waits again, nobody looks on', async () => {
    const { interpreter, call } = await talk()
    const supervisor = await hireStaff('supervisor')
    await act(supervisor.db, 'look_on', { call_id: call.id })
    await showOnlookers(call.db)
    await owner`update public.staff_presences set seen_at = now() - interval '200 seconds' where staff_id = ${interpreter.id}`
    await act(adminDatabase(), 'sweep_calls')
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ state: 'waiting', onlookers: [], sentBack: 'gone' })
    expect((await act(supervisor.db, 'desk_calls')).data).toMatchObject({ lookingOn: null })
  })

  test('nobody but a supervisor looks on, and nobody but the citizen’s page says that it was told', async () => {
    const { interpreter, call } = await talk()
    for (const role of ['interpreter', 'operator', 'collector', 'administrator'])
      expect((await act((await hireStaff(role)).db, 'look_on', { call_id: call.id })).error).toMatchObject({
        code: 'PT403',
      })
    const supervisor = await hireStaff('supervisor')
    await act(supervisor.db, 'look_on', { call_id: call.id })
    for (const { db } of [interpreter, supervisor])
      expect((await act(db, 'note_told', { onlooker_ids: [] })).error).toMatchObject({ code: 'PT401' })
    expect((await act(supervisor.db, 'check_onlooker', { call_id: call.id })).error).toMatchObject({
      message: 'citizen_not_told',
    })
  })
})
