import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { databaseAs } from '@/lib/db/client.ts'

import { subscription, taskOf } from './call-back-people.ts'
import { act, emptyTheHall, hireStaff, owner, registerByPhone } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

/** An officer says that this citizen's complaint is solved; the citizen signs. → the question to them */
async function isItSolved(told: { phone?: string }) {
  const complaint = await registerByPhone(await hireStaff('operator'), {
    complaint_text: 'हैंडपंप',
    name: 'धनेश्वरी बघेल',
    ...told,
  })
  await owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${complaint.id}`
  const [task] = await owner`insert into public.tasks (kind, complaint_id, citizen_id, means)
    select 'verify_closure', id, citizen_id, 'sign' from public.complaints where id = ${complaint.id} returning id`
  return { complaint, task: { id: Number(task?.id) } }
}

describe('asking a deaf citizen whether it is solved', () => {
  test('who left neither a phone nor a device is not called into an empty room, and is called once one of both is known', async () => {
    const interpreter = await hireStaff('interpreter')
    const ways = [
      async (complaint_id: number) => act(interpreter.db, 'add_phone', { complaint_id, phone: '+919000000322' }),
      async (complaint_id: number) => {
        const [link] = await owner`select private.new_tracking_link(${complaint_id}) as secret`
        const citizen = databaseAs({ kind: 'tracking_link', secret: String(link?.secret) })
        return act(citizen, 'add_push_address', { subscription })
      },
    ]
    for (const becomeKnown of ways) {
      const { complaint, task } = await isItSolved({})
      expect((await act(interpreter.db, 'start_call_back', { task_id: task.id })).error).toMatchObject({
        code: 'PT409',
        message: 'citizen_unreachable',
      })
      expect(await owner`select 1 from public.calls where task_id = ${task.id}`).toHaveLength(0)
      expect((await becomeKnown(complaint.id)).error).toBeNull()
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      expect(back.error).toBeNull()
      expect(await owner`select 1 from public.messages where call_id = ${back.data.id}`).toHaveLength(1)
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome: 'nobody_there' })
    }
  })

  test('the same way: the link opens the room where the interpreter waits, and the answer is written down by them', async () => {
    const { task } = await isItSolved({ phone: '+919000000321' })
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const [message] = await owner`select id from public.messages where call_id = ${back.data.id} and channel = 'sms'`
    // The worker of this stack may be faster, or in the middle of it: it is sent once more.
    let secret = ''
    await expect
      .poll(async () => {
        await owner`update public.messages set state = 'queued' where id = ${message?.id}`
        const delivery = await act(adminDatabase(), 'begin_delivery', { message_id: message?.id })
        secret = (delivery.data as unknown as { secret: string } | null)?.secret ?? ''
        return secret
      })
      .not.toBe('')
    const link = databaseAs({ kind: 'tracking_link', secret })
    expect((await act(link, 'call_status')).data).toMatchObject({
      id: back.data.id,
      state: 'live',
      isAwaited: true,
      answeredBy: { en: 'Sarita' },
      // Nothing was registered in this call: no page tells so.
      number: null,
    })
    await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome: 'follow_up' })
    expect(await taskOf(task.id)).toMatchObject({ state: 'open', attempts: 0 })
    const { data } = await act(interpreter.db, 'record_verification', {
      idempotency_key: crypto.randomUUID(),
      task_id: task.id,
      outcome: 'satisfied',
    })
    expect(data).toMatchObject({ state: 'closed' })
  })
})
