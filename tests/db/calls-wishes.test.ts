import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { anonymousDatabase } from '@/lib/db/client.ts'

import { act, ask, becomeReady, emptyTheHall, hireStaff, offeredTo, owner } from './call-people.ts'

/** The smallest thing that begins like a JPEG. */
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')

type Person = { en: string; gender: string | null; signVarieties: string[]; picture: string | null; isFree: boolean }
const peopleSeenBy = async (call: Awaited<ReturnType<typeof ask>>) =>
  ((await act(call.db, 'beat_call')).data as unknown as { people: Person[] }).people

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

describe('whom a citizen would rather talk with', () => {
  test('a variety of sign is kept while somebody on shift knows it, a gender before a variety', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await act(man.db, 'describe_myself', { shows_gender: true, sign_varieties: ['kolkata', 'delhi'] })
    await becomeReady(man, woman)
    const both = await ask('sign', { gender_wish: 'female' })
    expect(await offeredTo(both.id)).toEqual([woman.id])
    const kolkata = await act(anonymousDatabase(), 'ask_for_call', {
      idempotency_key: crypto.randomUUID(),
      mode: 'sign',
      sign_variety: 'kolkata',
    })
    expect(await offeredTo(kolkata.data.id)).toEqual([man.id])
  })

  test('whom a wish found and who declines lets the call go to the next person', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await becomeReady(man, woman)
    const call = await ask('sign', { gender_wish: 'female' })
    expect(await offeredTo(call.id)).toEqual([woman.id])
    await act(woman.db, 'decline_offer', { call_id: call.id })
    expect(await offeredTo(call.id)).toEqual([man.id])
  })

  test('it can be said while waiting, and the desk rings then', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await becomeReady(woman)
    const other = await ask()
    await act(woman.db, 'accept_call', { call_id: other.id })
    const call = await ask('sign', { gender_wish: 'female' })
    await becomeReady(man)
    expect(await offeredTo(call.id)).toEqual([])
    expect((await act(call.db, 'wish_for', {})).data).toMatchObject({ genderWish: null, signVarietyWish: null })
    expect(await offeredTo(call.id)).toEqual([man.id])
  })

  test('said while it rings at somebody else’s desk, it rings where they are whom the citizen wishes for', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await becomeReady(man, woman)
    const call = await ask()
    expect(await offeredTo(call.id)).toEqual([man.id])
    await act(call.db, 'wish_for', { gender: 'male' })
    expect(await offeredTo(call.id)).toEqual([man.id])
    await act(call.db, 'wish_for', { gender: 'female' })
    expect(await offeredTo(call.id)).toEqual([woman.id])
    expect((await act(man.db, 'desk_calls')).data).toMatchObject({ me: { state: 'ready', misses: 0 }, offer: null })
  })

  test('said while it rings, it waits for her to be free; an emergency and a wish for nobody on shift go on ringing', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await becomeReady(woman)
    await act(woman.db, 'accept_call', { call_id: (await ask()).id })
    await becomeReady(man)
    const call = await ask()
    await act(call.db, 'wish_for', { sign_variety: 'kolkata' })
    expect(await offeredTo(call.id)).toEqual([man.id])
    expect((await act(call.db, 'wish_for', { gender: 'female' })).data).toMatchObject({ state: 'waiting' })
    expect(await offeredTo(call.id)).toEqual([])
    await act(call.db, 'call_emergency', { is_on: true })
    expect((await act(call.db, 'wish_for', { gender: 'female' })).data).toMatchObject({ state: 'offered' })
    expect(await offeredTo(call.id)).toEqual([man.id])
  })

  test('a wish that nobody knows is refused', async () => {
    const call = await ask()
    for (const wish of [{ gender: 'none' }, { sign_variety: 'paris' }])
      expect((await act(call.db, 'wish_for', wish)).error).toMatchObject({ code: 'PT400', message: 'invalid_input' })
  })
})

describe('who is on shift', () => {
  test('a citizen sees first names; gender and picture only of who agreed', async () => {
    const [shy, open] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await act(open.db, 'describe_myself', { shows_gender: true, sign_varieties: ['mumbai'] })
    await act(open.db, 'show_my_picture', { picture: jpeg })
    await becomeReady(shy, open)
    const call = await ask()
    const people = await peopleSeenBy(call)
    expect(people).toHaveLength(2)
    expect(people).toContainEqual({
      hi: 'सरिता',
      en: 'Sarita',
      gender: null,
      languages: ['hi'],
      signVarieties: [],
      picture: null,
      isFree: true,
    })
    const seen = people.find(({ picture }) => picture)
    expect(seen).toMatchObject({ gender: 'female', signVarieties: ['mumbai'] })
    const key = { key: seen?.picture }
    expect((await act(anonymousDatabase(), 'staff_picture', key)).data).toBe(jpeg)
    await act(open.db, 'show_my_picture', {})
    expect((await act(anonymousDatabase(), 'staff_picture', key)).data).toBeNull()
  })

  test('whose desk is closed is not there, also when nothing sweeps', async () => {
    const [closed, open] = [await hireStaff('interpreter', 'female'), await hireStaff('interpreter', 'male')]
    await becomeReady(closed, open)
    await owner`update public.staff_presences set state = 'in_call' where staff_id = ${open.id}`
    await owner`update public.staff_presences set seen_at = now() - interval '91 seconds' where staff_id = ${closed.id}`
    const call = await ask('sign', { gender_wish: 'female' })
    expect((await act(call.db, 'call_status')).data).toMatchObject({
      onShift: 1,
      wishOnShift: 0,
      people: [{ isFree: false }],
    })
  })

  test('what is no small picture is refused, and nobody else shows one', async () => {
    const interpreter = await hireStaff('interpreter')
    const tries: [string, string][] = [
      [Buffer.from('<svg/>').toString('base64'), 'unsupported_media_type'],
      [Buffer.alloc(60_001, 255).toString('base64'), 'too_large'],
      ['नहीं', 'invalid_input'],
    ]
    for (const [picture, message] of tries)
      expect((await act(interpreter.db, 'show_my_picture', { picture })).error).toMatchObject({ message })
    for (const role of ['officer', 'collector', 'administrator', 'supervisor'])
      expect((await act((await hireStaff(role)).db, 'show_my_picture', { picture: jpeg })).error).toMatchObject({
        code: 'PT403',
      })
    expect(
      (await act(interpreter.db, 'describe_myself', { shows_gender: true, sign_varieties: ['x'] })).error,
    ).toMatchObject({ code: 'PT400' })
  })

  test('the range is of calls that had waited as long as this one; longer than all of them is not called soon', async () => {
    await owner`update public.calls set asked_at = asked_at - interval '1 day' where asked_at > now() - interval '5 hours'`
    await owner`insert into public.calls (mode, state, secret_hash, asked_at, answered_at, answered_by)
      select 'sign', 'ended', gen_random_uuid()::text::bytea, now() - interval '2 hours',
        now() - interval '2 hours' + make_interval(secs => 60 * n), (select min(id) from public.staff) from generate_series(1, 10) as n`
    const call = await ask()
    const range = async () =>
      (
        (await act(call.db, 'call_status')).data as unknown as {
          range: { fromSeconds: number; toSeconds: number } | null
        }
      ).range
    const early = await range()
    expect(early?.fromSeconds).toBeGreaterThan(300)
    expect(early?.toSeconds).toBeLessThanOrEqual(600)
    await owner`update public.calls set asked_at = now() - interval '5 minutes' where id = ${call.id}`
    const late = await range()
    expect(late?.fromSeconds).toBeGreaterThan(100)
    expect(late?.toSeconds).toBeLessThanOrEqual(300)
    await owner`update public.calls set asked_at = now() - interval '20 minutes' where id = ${call.id}`
    expect(await range()).toBeNull()
  })

  test('a call that was answered at once, and again by another desk, is a short wait to those who come after it', async () => {
    await owner`update public.calls set asked_at = asked_at - interval '1 day' where asked_at > now() - interval '8 hours'`
    await owner`with answered as (
      insert into public.calls (mode, state, secret_hash, asked_at, line_at, answered_at, answered_by)
      select 'sign', 'ended', gen_random_uuid()::text::bytea, at, at, at + interval '25 minutes', (select min(id) from public.staff)
      from generate_series(now() - interval '2 hours', now() - interval '1 hour', interval '10 minutes') as at returning id, asked_at, answered_at)
      insert into public.call_events (call_id, kind, at)
      select id, 'accepted', at from answered, unnest(array[asked_at + interval '5 seconds', answered_at]) as at`
    const { range } = (await act((await ask()).db, 'call_status')).data as unknown as { range: object }
    expect(range).toMatchObject({ toSeconds: 15 })
  })

  test('the range grows with those ahead whom the same people take, and shrinks with each who comes to work', async () => {
    await owner`update public.calls set asked_at = asked_at - interval '1 day' where asked_at > now() - interval '5 hours'`
    // Each waited two minutes for the one desk, with nobody before them.
    await owner`insert into public.calls (mode, state, secret_hash, asked_at, line_at, answered_at, ended_at, answered_by)
      select 'sign', 'ended', gen_random_uuid()::text::bytea, at, at, at + interval '2 minutes', at + interval '5 minutes',
        (select min(id) from public.staff)
      from generate_series(now() - interval '2 hours', now() - interval '30 minutes', interval '10 minutes') as at`
    const work = async (role: string, gender = 'female') => {
      const { id } = await hireStaff(role, gender)
      await owner`insert into public.staff_presences (staff_id, state) values (${id}, 'in_call')`
    }
    const about = async ({ db }: Awaited<ReturnType<typeof ask>>, seconds: number) => {
      const { range } = (await act(db, 'call_status')).data as unknown as { range: { fromSeconds: number } }
      expect(Math.abs(range.fromSeconds - seconds)).toBeLessThanOrEqual(10)
    }
    await work('interpreter')
    const [first, second, third] = [await ask(), await ask(), await ask()]
    await about(first, 120)
    await about(second, 240)
    await about(third, 360)
    await work('interpreter', 'male')
    await about(third, 180)
    // Whom only one of the two fulfils waits for that one desk; those ahead are shared by both.
    expect((await act(third.db, 'wish_for', { gender: 'male' })).data).toMatchObject({ wishOnShift: 1 })
    await about(third, 240)
    await act(second.db, 'wish_for', { gender: 'male' })
    await about(third, 300)
    // As nobody else on shift is a woman of Kolkata either, whoever comes nearest is waited for.
    expect((await act(third.db, 'wish_for', { sign_variety: 'kolkata' })).data).toMatchObject({ wishOnShift: 0 })
    await about(third, 180)
    for (const { db } of [second, third]) await act(db, 'wish_for', {})
    const byVoice = await ask('voice')
    await owner`update public.calls set line_at = now() - interval '1 minute' where id = ${byVoice.id}`
    await about(third, 240)
    await work('operator')
    await about(third, 180)
    await act(first.db, 'leave_call')
    await about(third, 120)
    await act(second.db, 'leave_call')
    await about(third, 60)
    await owner`update public.calls set asked_at = now() - interval '1 hour' where id = ${third.id}`
    await about(third, 60)
  })
})
