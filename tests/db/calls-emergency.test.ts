import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase } from '@/lib/db/client.ts'

import {
  act,
  ask,
  becomeReady,
  bringGuest,
  emptyTheHall,
  hireStaff,
  inviteGuest,
  offeredTo,
  owner,
  stateOf,
  talk,
} from './call-people.ts'

const press = async (call: Awaited<ReturnType<typeof ask>>, is_on = true) => act(call.db, 'call_emergency', { is_on })
const eventsOf = async (callId: string) =>
  (await owner`select kind from public.call_events where call_id = ${callId} order by id`).map(({ kind }) =>
    String(kind),
  )

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

describe('the emergency button', () => {
  test('puts the caller first in line, whoever came before', async () => {
    const [first, second] = [await ask(), await ask()]
    expect((await press(second)).data).toMatchObject({ ahead: 0 })
    expect((await act(first.db, 'beat_call')).data).toMatchObject({ ahead: 1 })
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    expect(await offeredTo(second.id)).toEqual([interpreter.id])
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
      offer: { id: second.id, emergencyAt: expect.any(String) },
      waiting: [{ id: second.id }, { id: first.id }],
    })
  })

  test('the desk that rings for somebody who can wait rings for the emergency instead', async () => {
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    const ordinary = await ask()
    const urgent = await ask()
    expect(await offeredTo(ordinary.id)).toEqual([interpreter.id])
    await press(urgent)
    expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
    expect(await stateOf(ordinary.id)).toBe('waiting')
    expect((await act(interpreter.db, 'accept_call', { call_id: ordinary.id })).error).toMatchObject({
      message: 'offer_over',
    })
    expect((await act(interpreter.db, 'accept_call', { call_id: urgent.id })).data).toMatchObject({ state: 'live' })
  })

  test('of all the answers to a caller who presses again and again the latest knows how it stands', async () => {
    const { call } = await talk()
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, nth) => (nth % 3 ? press(call, nth % 2 === 0) : act(call.db, 'beat_call'))),
    )
    const told = answers.map(({ data }) => data as unknown as { now: string; emergencyAt: string | null })
    const [latest] = await owner`select nth::int from unnest(${told.map(({ now }) => now)}::timestamptz[])
      with ordinality as answers (at, nth) order by at desc limit 1`
    const { data } = await act(call.db, 'beat_call')
    expect(data).toMatchObject({ emergencyAt: told[latest?.nth - 1]?.emergencyAt })
  })

  test('a wish for a woman does not keep an emergency waiting while a man is free', async () => {
    const [woman, man] = [await hireStaff('interpreter', 'female'), await hireStaff('interpreter', 'male')]
    await becomeReady(woman)
    const other = await ask()
    await act(woman.db, 'accept_call', { call_id: other.id })
    await becomeReady(man)
    const call = await ask('sign', { gender_wish: 'female' })
    expect(await offeredTo(call.id)).toEqual([])
    await press(call)
    expect(await offeredTo(call.id)).toEqual([man.id])
  })

  test('in a call the interpreter’s desk shows it at once; twice is once, and it can be taken back', async () => {
    const { interpreter, call } = await talk()
    await press(call)
    await press(call)
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
      call: { id: call.id, emergencyAt: expect.any(String) },
    })
    expect((await press(call, false)).data).toMatchObject({ emergencyAt: null })
    expect(await eventsOf(call.id)).toEqual(['asked', 'offered', 'accepted', 'emergency', 'emergency_over'])
  })

  test('while every interpreter talks, one of them lets their citizen wait, next in line, and has the emergency at their desk', async () => {
    const { interpreter, call } = await talk()
    const [waits, urgent] = [await ask(), await ask()]
    const free = { staff_id: interpreter.id }
    const refused = { code: 'PT409', message: 'wrong_state' }
    expect((await act(interpreter.db, 'free_for_emergency', free)).error).toMatchObject(refused)
    await press(urgent)
    expect(await offeredTo(urgent.id)).toEqual([])
    // It would not ring while its citizen is gone: nobody waits for it.
    await owner`update public.calls set citizen_seen_at = now() - interval '21 seconds' where id = ${urgent.id}`
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
      waiting: [
        { id: urgent.id, isThere: false },
        { id: waits.id, isThere: true },
      ],
    })
    expect((await act(interpreter.db, 'free_for_emergency', free)).error).toMatchObject(refused)
    await act(urgent.db, 'beat_call')
    for (const role of ['operator', 'interpreter'])
      expect((await act((await hireStaff(role)).db, 'free_for_emergency', free)).error).toMatchObject({
        code: 'PT403',
        message: 'not_your_call',
      })
    expect((await act(interpreter.db, 'free_for_emergency', free)).error).toBeNull()
    expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
    // Who makes way is told why; who only waits has lost nobody.
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ state: 'waiting', ahead: 1, sentBack: 'emergency' })
    expect((await act(waits.db, 'beat_call')).data).toMatchObject({ ahead: 2, sentBack: null })
    await act(interpreter.db, 'accept_call', { call_id: urgent.id })
    // Nobody is sent from one emergency to the next.
    await press(call)
    expect((await act(interpreter.db, 'free_for_emergency', free)).error).toMatchObject(refused)
  })

  test('who declines an emergency by a slip of the hand, and is alone, has it again a few seconds later', async () => {
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    const urgent = await ask()
    await press(urgent)
    await act(interpreter.db, 'decline_offer', { call_id: urgent.id })
    expect(await offeredTo(urgent.id)).toEqual([])
    await owner`update public.call_offers set answered_at = now() - interval '6 seconds' where call_id = ${urgent.id}`
    await act(adminDatabase(), 'offer_calls')
    expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
  })

  test('an emergency whose desk is lost rings elsewhere after twenty seconds, before anybody who can wait, and its citizen is told', async () => {
    const { interpreter, call } = await talk()
    const { interpreter: other, call: ordinary } = await talk()
    await press(call)
    const next = await hireStaff('interpreter')
    await becomeReady(next)
    const waits = await ask()
    expect(await offeredTo(waits.id)).toEqual([next.id])
    const silentFor = async (seconds: number) =>
      owner`update public.staff_presences set seen_at = now() - make_interval(secs => ${seconds})
        where staff_id = any(${[interpreter.id, other.id]})`
    await silentFor(15)
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ state: 'live', sentBack: null })
    await silentFor(21)
    for (const citizen of [ordinary, call]) await act(citizen.db, 'beat_call')
    expect(await stateOf(ordinary.id)).toBe('live')
    expect(await offeredTo(call.id)).toEqual([next.id])
    expect((await act(call.db, 'call_status')).data).toMatchObject({ state: 'offered', sentBack: 'gone' })
    // The line moves without the citizen's page, too.
    await act(next.db, 'accept_call', { call_id: call.id })
    await owner`update public.staff_presences set seen_at = now() - interval '21 seconds' where staff_id = ${next.id}`
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(call.id)).toBe('waiting')
  })

  test('an emergency stays with whoever is still in its room, also while the app does not hear of their desk', async () => {
    const { interpreter, call } = await talk()
    await press(call)
    const told = { call_id: call.id, identity: `staff-${interpreter.id}`, sid: 'PA_desk' }
    await act(adminDatabase(), 'note_participant', { ...told, kind: 'joined', event_id: 'in' })
    await owner`update public.staff_presences set seen_at = now() - interval '60 seconds' where staff_id = ${interpreter.id}`
    await act(adminDatabase(), 'sweep_calls')
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ state: 'live' })
    await act(adminDatabase(), 'note_participant', { ...told, kind: 'left', event_id: 'out' })
    expect((await act(call.db, 'beat_call')).data).toMatchObject({ state: 'waiting', sentBack: 'gone' })
  })

  test('a supervisor decides which interpreter takes it, and that is written down; who speaks only is not sent to sign', async () => {
    const { interpreter, call } = await talk()
    const [supervisor, operator] = [await hireStaff('supervisor'), await hireStaff('operator')]
    await becomeReady(operator)
    const spoken = await ask('voice')
    await act(operator.db, 'accept_call', { call_id: spoken.id })
    const urgent = await ask()
    await press(urgent)
    expect((await act(supervisor.db, 'free_for_emergency', { staff_id: operator.id })).error).toMatchObject({
      message: 'wrong_state',
    })
    expect((await act(supervisor.db, 'free_for_emergency', { staff_id: interpreter.id })).error).toBeNull()
    expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
    const [left] = await owner`select data from public.call_events where call_id = ${call.id} and kind = 'left'`
    expect(left?.data).toEqual({ reason: 'emergency', by: supervisor.id })
  })

  test('whoever waits for somebody they called back leaves it for later, and that call rings at nobody’s desk', async () => {
    const back = await ask()
    await act(back.db, 'request_call_back', { phone: '+919000000555' })
    const [task] = await owner`select id from public.tasks where call_id = ${back.id}`
    const interpreter = await hireStaff('interpreter')
    const made = await act(interpreter.db, 'start_call_back', { task_id: task?.id })
    const urgent = await ask()
    await press(urgent)
    expect((await act(interpreter.db, 'free_for_emergency', { staff_id: interpreter.id })).error).toBeNull()
    expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
    expect(await stateOf(made.data.id)).toBe('ended')
    expect(
      await owner`select 1 from public.tasks where id = ${task?.id} and state = 'open' and due_at > now()`,
    ).toHaveLength(1)
  })

  test('six who press at the same moment beside six who answer: nobody has two calls, no call two people', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, async () => hireStaff('interpreter')))
    const calls = await Promise.all(Array.from({ length: 12 }, async () => ask()))
    await becomeReady(...people)
    const answers = await Promise.all([
      ...calls.slice(6).map(async (call) => press(call)),
      ...people.flatMap(({ db }) => calls.map(async ({ id }) => act(db, 'accept_call', { call_id: id }))),
    ])
    expect(answers.flatMap(({ error }) => (error && !error.code.startsWith('PT4') ? [error] : []))).toEqual([])
    const live =
      await owner`select answered_by from public.calls where state = 'live' and id = any(${calls.map(({ id }) => id)})`
    expect(new Set(live.map((one) => one.answered_by)).size).toBe(live.length)
  })

  test('a companion presses it for the citizen: the desk and the supervisor know, and only who pressed takes it back', async () => {
    const { interpreter, call } = await talk()
    const supervisor = await hireStaff('supervisor')
    const companion = await inviteGuest(call.db, 'companion')
    expect((await act(companion, 'guest_emergency', { is_on: true })).error).toMatchObject({ message: 'not_your_call' })
    expect((await act(companion, 'guest_call')).data).toBeNull()
    await act(companion, 'join_as_guest')
    expect((await act(companion, 'guest_emergency', { is_on: true })).data).toMatchObject({
      emergencyAt: expect.any(String),
      mayTakeBack: true,
      answeredBy: { staffId: interpreter.id, kind: 'interpreter', en: 'Sarita' },
    })
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
      call: { emergencyAt: expect.any(String), emergencyBy: 'companion' },
    })
    expect((await act(supervisor.db, 'live_calls')).data).toContainEqual(
      expect.objectContaining({ id: call.id, emergencyAt: expect.any(String) }),
    )
    expect((await act(call.db, 'call_status')).data).toMatchObject({ emergencyBy: 'companion' })
    expect((await act(companion, 'guest_emergency', { is_on: false })).data).toMatchObject({ emergencyAt: null })
    await press(call)
    expect((await act(companion, 'guest_call')).data).toMatchObject({ mayTakeBack: false })
    expect((await act(companion, 'guest_emergency', { is_on: false })).error).toMatchObject({ message: 'forbidden' })
    await act(call.db, 'leave_call')
    expect((await act(companion, 'guest_call')).data).toBeNull()
    expect((await act(companion, 'guest_emergency', { is_on: true })).error).toMatchObject({ message: 'call_over' })
  })

  test('a companion who pressed it takes it back only while nobody else pressed it too; the citizen always does', async () => {
    const { interpreter, call } = await talk()
    const [companion, other] = [await bringGuest(call.db, 'companion'), await bringGuest(call.db, 'companion')]
    const pressAs = async (guest: typeof companion, is_on: boolean) => act(guest, 'guest_emergency', { is_on })
    for (const presses of [
      [async () => pressAs(companion, true), async () => press(call)],
      [async () => press(call), async () => pressAs(companion, true)],
    ]) {
      for (const one of presses) expect((await one()).error).toBeNull()
      // Twice is once.
      for (const one of presses) expect((await one()).error).toBeNull()
      expect((await act(companion, 'guest_call')).data).toMatchObject({ mayTakeBack: false })
      expect((await pressAs(companion, false)).error).toMatchObject({ message: 'forbidden' })
      expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
        call: { emergencyAt: expect.any(String), emergencyBy: null },
      })
      expect((await press(call, false)).data).toMatchObject({ emergencyAt: null })
    }
    const onAndOff = ['emergency', 'emergency', 'emergency_over']
    expect((await eventsOf(call.id)).slice(3)).toEqual([...onAndOff, ...onAndOff])

    // What was pressed before it was taken back counts no more.
    await pressAs(companion, true)
    expect((await pressAs(other, false)).error).toMatchObject({ message: 'forbidden' })
    expect((await pressAs(companion, false)).data).toMatchObject({ emergencyAt: null })
    await pressAs(companion, true)
    await pressAs(other, true)
    for (const guest of [companion, other])
      expect((await pressAs(guest, false)).error).toMatchObject({ message: 'forbidden' })
    expect((await press(call, false)).data).toMatchObject({ emergencyAt: null })
  })

  test('an officer by a link has the numbers of 112 alone; staff, strangers and the citizen have buttons of their own', async () => {
    const { interpreter, call } = await talk()
    const officer = await inviteGuest(interpreter.db, 'officer', call.id)
    await act(officer, 'join_as_guest')
    expect((await act(officer, 'guest_emergency', { is_on: true })).error).toMatchObject({ message: 'forbidden' })
    for (const db of [interpreter.db, call.db]) {
      expect((await act(db, 'guest_emergency', { is_on: true })).error).toMatchObject({ code: 'PT401' })
      expect((await act(db, 'guest_call')).data).toBeNull()
    }
    expect((await act(anonymousDatabase(), 'guest_emergency', { is_on: true })).error?.code).toMatch(/42501|PT401/)
    expect(await eventsOf(call.id)).not.toContain('emergency')
  })

  test('is the citizen’s own: nobody else presses it, and not after the call', async () => {
    const { interpreter, call } = await talk()
    for (const outsider of [interpreter.db, (await hireStaff('supervisor')).db])
      expect((await act(outsider, 'call_emergency', { is_on: true })).error).toMatchObject({ code: 'PT401' })
    expect((await act(anonymousDatabase(), 'call_emergency', { is_on: true })).error?.code).toMatch(/42501|PT401/)
    await act(call.db, 'leave_call')
    expect((await press(call)).error).toMatchObject({ code: 'PT409', message: 'call_over' })
  })
})
