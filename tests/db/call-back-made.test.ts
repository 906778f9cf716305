import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'

import { citizenOf, gone, taskOf, wantsCall } from './call-back-people.ts'
import { act, becomeReady, emptyTheHall, hireStaff, owner, registerByPhone, stateOf, talk } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

describe('calling back', () => {
  test('two people never call the same citizen', async () => {
    const { task } = await wantsCall()
    const people = await Promise.all([1, 2, 3].map(async () => hireStaff('interpreter')))
    const answers = await Promise.all(people.map(async ({ db }) => act(db, 'start_call_back', { task_id: task.id })))
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1)
    const refused = answers.flatMap(({ error }) => error ?? [])
    expect(refused.map(({ message }) => message)).toEqual(['task_taken', 'task_taken'])
    expect(await owner`select 1 from public.calls where task_id = ${task.id}`).toHaveLength(1)
  })

  test('who only speaks cannot call a deaf citizen in sign; an interpreter can then', async () => {
    const { task } = await wantsCall()
    expect((await act((await hireStaff('operator')).db, 'start_call_back', { task_id: task.id })).error).toMatchObject({
      code: 'PT403',
      message: 'forbidden',
    })
    expect(
      (await act((await hireStaff('interpreter')).db, 'start_call_back', { task_id: task.id })).data,
    ).toMatchObject({ mode: 'sign' })
  })

  test('the citizen has ten minutes to touch the link; then it is tried again later, and no second task opens', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    await gone(back.data.id, '8 minutes')
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(back.data.id)).toBe('live')
    await gone(back.data.id, '3 minutes')
    // The worker sweeps too, and a call that it is looking at is left to it.
    await expect
      .poll(async () => {
        await act(adminDatabase(), 'sweep_calls')
        return (await owner`select state, outcome from public.calls where id = ${back.data.id}`)[0]
      })
      .toEqual({ state: 'ended', outcome: 'nobody_there' })
    expect(await taskOf(task.id)).toEqual({ state: 'open', attempts: 1, later: true })
    expect(await owner`select 1 from public.tasks where call_id = ${back.data.id}`).toHaveLength(0)
    // Whoever is on shift then tries again.
    expect(await owner`select assigned_to from public.tasks where id = ${task.id}`).toEqual([{ assigned_to: null }])
  })

  test('a call back that was made is done without a second form, one in vain is tried again', async () => {
    for (const [outcome, wanted] of [
      ['information', { state: 'done', attempts: 1 }],
      ['nobody_there', { state: 'open', attempts: 1 }],
    ] as const) {
      const { task } = await wantsCall()
      const interpreter = await hireStaff('interpreter')
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      expect(await taskOf(task.id)).toMatchObject(wanted)
    }
  })

  test('it is the same when the citizen hangs up first, and what is corrected afterwards counts no second attempt', async () => {
    for (const [outcomes, wanted] of [
      [['information'], { state: 'done', attempts: 1 }],
      [['nobody_there', 'dropped'], { state: 'open', attempts: 1, later: true }],
      [['call_back', 'information'], { state: 'done', attempts: 1 }],
    ] as const) {
      const { task } = await wantsCall()
      const interpreter = await hireStaff('interpreter')
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      await act(await citizenOf(back.data.id), 'leave_call')
      expect(await taskOf(task.id)).toMatchObject({ state: 'open', attempts: 0 })
      for (const outcome of outcomes) {
        expect((await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })).error).toBeNull()
        await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      }
      expect(await taskOf(task.id)).toMatchObject(wanted)
    }
  })

  test('who told their complaint in it and hung up is not called again', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const complaint = await registerByPhone(await hireStaff('operator'), { complaint_text: 'हैंडपंप' })
    await owner`update public.complaints set call_id = ${back.data.id} where id = ${complaint.id}`
    await owner`update public.calls set complaint_id = ${complaint.id} where id = ${back.data.id}`
    await act(await citizenOf(back.data.id), 'leave_call')
    expect(await taskOf(task.id)).toMatchObject({ state: 'done', attempts: 1 })
  })

  test('one that broke off is tried again later', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const { id } = back.data
    const came = { call_id: id, identity: 'citizen', sid: id, event_id: id, kind: 'joined' }
    expect((await act(adminDatabase(), 'note_participant', came)).error).toBeNull()
    await gone(back.data.id, '1 hour')
    await expect
      .poll(async () => {
        await act(adminDatabase(), 'sweep_calls')
        return (await owner`select outcome from public.calls where id = ${back.data.id}`)[0]?.outcome
      })
      .toBe('dropped')
    expect(await taskOf(task.id)).toEqual({ state: 'open', attempts: 1, later: true })
  })

  test('who is on the stage of another call to take it over calls nobody back', async () => {
    const { task } = await wantsCall()
    const { interpreter, call } = await talk()
    const next = await hireStaff('interpreter')
    await becomeReady(next)
    await act(interpreter.db, 'ask_hand_over', { call_id: call.id })
    expect((await act(next.db, 'accept_call', { call_id: call.id })).error).toBeNull()
    expect((await act(next.db, 'start_call_back', { task_id: task.id })).error).toMatchObject({
      code: 'PT409',
      message: 'in_call',
    })
  })
})
