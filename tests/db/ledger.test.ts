import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { type MessageState, messageStates } from '@/lib/channels/schema.ts'
import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'
import { raise } from '@/lib/messaging/state.ts'

import { hireStaff, owner, type StaffMember, uuid } from './call-people.ts'
import { complain, type Office, openOffice } from './officer-people.ts'

let operator: StaffMember
let first: Office
let categoryId: number
let complaintId: number
const system = adminDatabase()

beforeAll(async () => {
  operator = await hireStaff('operator')
  ;({ first, categoryId } = await openOffice())
})
afterAll(async () => owner.end())
beforeEach(async () => {
  complaintId = await complain(operator, categoryId)
})

/** A message of our own making, so that the worker (which delivers at once) leaves it alone. */
async function message(channel: string, key = 'complaint_assigned', state = 'queued'): Promise<string> {
  const staffId = channel === 'whatsapp' ? first.officer.id : null
  const [row] = await owner`
    insert into public.messages (recipient, staff_id, citizen_id, address, channel, template_key, locale, params, complaint_id)
    select ${staffId === null ? 'citizen' : 'staff'}, ${staffId}, case when ${staffId}::bigint is null then c.citizen_id end, '+915500000001',
      ${channel}, ${key}, 'hi', private.message_params(c), c.id
    from public.complaints c where c.id = ${complaintId} returning id`
  const id = String(row?.id)
  if (state !== 'queued') await receipt(id, state)
  return id
}
const stateOf = async (id: string) => (await owner`select state, error_code from public.messages where id = ${id}`)[0]
const receipt = async (id: string, state: string, error_code?: string) =>
  system.rpc('record_receipt', { message_id: id, provider_id: `p-${id}`, state, ...(error_code && { error_code }) })
const fallbacks = async (id: string) =>
  owner`select channel, address, params from public.messages where fallback_of = ${id}`
const callTasks = async () =>
  owner`select kind, reason from public.tasks where complaint_id = ${complaintId} and kind like 'call_%'`

describe('receipts', () => {
  test('raise a state and never lower it, in SQL as in TypeScript', async () => {
    for (const state of messageStates) {
      for (const word of messageStates.filter((one) => one !== 'queued')) {
        const id = await message('whatsapp', 'officer_accepted', state)
        await receipt(id, word)
        expect((await stateOf(id))?.state, `${state} + ${word}`).toBe(raise(state, word))
      }
    }
  })

  test('late, twice and in any order, the end is the same', async () => {
    const words = fc.array(fc.constantFrom<MessageState>('accepted', 'failed', 'delivered', 'read'), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(words, async (list) => {
        const id = await message('whatsapp', 'officer_accepted')
        for (const word of list) await receipt(id, word)
        expect((await stateOf(id))?.state).toBe(list.reduce<MessageState>(raise, 'queued'))
      }),
      { numRuns: 15 },
    )
  })

  test('are found by the provider’s id too, and of unknown messages are told apart', async () => {
    const id = await message('sms')
    await receipt(id, 'accepted')
    // The generated type does not know that the message id may be null.
    const byProvider = { message_id: null as unknown as string, provider_id: `p-${id}`, state: 'delivered' }
    expect((await system.rpc('record_receipt', byProvider)).data).toBe(true)
    expect((await stateOf(id))?.state).toBe('delivered')
    expect((await system.rpc('record_receipt', { message_id: uuid(), provider_id: 'x', state: 'read' })).data).toBe(
      false,
    )
  })
})

describe('a channel that fails', () => {
  test('WhatsApp falls to SMS, once, to the same number', async () => {
    const id = await message('whatsapp')
    await receipt(id, 'failed', '131026')
    await receipt(id, 'failed', '131026')
    expect(await fallbacks(id)).toMatchObject([{ channel: 'sms', address: '+915500000001' }])
  })

  test('behind SMS stands a person with a telephone', async () => {
    const id = await message('sms', 'complaint_registered')
    await receipt(id, 'failed', 'UNDELIV')
    expect(await fallbacks(id)).toHaveLength(0)
    expect(await callTasks()).toMatchObject([{ kind: 'call_citizen', reason: 'undelivered:complaint_registered' }])
  })

  test('an officer whom nothing reaches is called', async () => {
    const id = await message('whatsapp')
    await receipt(id, 'failed')
    const [sms] = await owner`select id from public.messages where fallback_of = ${id}`
    await receipt(String(sms?.id), 'failed')
    expect(await callTasks()).toMatchObject([{ kind: 'call_officer' }])
  })

  test('what was taken two hours ago and never arrived goes out by SMS too, once', async () => {
    const id = await message('whatsapp', 'complaint_assigned', 'accepted')
    const [job] = await owner<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key = ${`chase:${id}`}`
    expect(Number(job?.run_at)).toBeGreaterThan(Date.now() + 7_000_000)
    await system.rpc('chase_message', { message_id: id })
    await system.rpc('chase_message', { message_id: id })
    expect(await fallbacks(id)).toMatchObject([{ channel: 'sms' }])
    const arrived = await message('whatsapp', 'complaint_assigned', 'delivered')
    await system.rpc('chase_message', { message_id: arrived })
    expect(await fallbacks(arrived)).toHaveLength(0)
  })

  test('an answer in a conversation has nobody waiting for it', async () => {
    const id = await message('whatsapp', 'officer_accepted')
    await receipt(id, 'failed', '131047')
    expect(await fallbacks(id)).toHaveLength(0)
    expect(await callTasks()).toHaveLength(0)
  })
})

describe('a delivery', () => {
  test('mints its links at that moment and leaves none in the ledger', async () => {
    const id = await message('whatsapp')
    const begun = (await system.rpc('begin_delivery', { message_id: id })).data as { secret: string; attempt: number }
    expect(begun.attempt).toBe(1)
    expect(begun.secret).toMatch(/^[\w-]{22}$/)
    const [row] = await owner`select params::text from public.messages where id = ${id}`
    expect(String(row?.params)).not.toContain(begun.secret)
    const [link] =
      await owner`select 1 from public.officer_links where secret_hash = private.hash_secret(${begun.secret})`
    expect(link).toBeDefined()
  })

  test('of what was accepted already has nothing to do', async () => {
    const id = await message('sms', 'complaint_registered', 'accepted')
    expect((await system.rpc('begin_delivery', { message_id: id })).data).toBeNull()
  })

  test('to an officer whom the complaint left meanwhile is dropped', async () => {
    const id = await message('whatsapp')
    await owner`update public.complaints set desk_id = null, state = 'registered' where id = ${complaintId}`
    expect((await system.rpc('begin_delivery', { message_id: id })).data).toBeNull()
    expect(await stateOf(id)).toMatchObject({ state: 'failed', error_code: 'moved_on' })
    expect(await fallbacks(id)).toHaveLength(0)
  })

  test('without a template falls to the next channel', async () => {
    const id = await message('whatsapp', 'complaint_registered')
    await system.rpc('begin_delivery', { message_id: id })
    expect(await stateOf(id)).toMatchObject({ state: 'failed', error_code: 'no_template' })
    expect(await fallbacks(id)).toMatchObject([{ channel: 'sms' }])
  })
})

describe('a citizen’s own devices', () => {
  const subscription = (name: string) => ({
    endpoint: `https://push.example.com/${name}`,
    keys: { p256dh: 'k', auth: 'a' },
  })
  const link = async () => {
    const [row] = await owner<{ secret: string }[]>`select private.new_tracking_link(${complaintId}) as secret`
    return databaseAs({ kind: 'tracking_link', secret: row!.secret })
  }
  const pushes = async () => owner`
    select id, address from public.messages where complaint_id = ${complaintId} and channel = 'push' and template_key = 'complaint_on_hold'`
  const hold = async () =>
    first.officer.db.rpc('put_on_hold', {
      idempotency_key: uuid(),
      complaint_id: complaintId,
      reason: 'बारिश',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    })

  test('show what the SMS says, and the newest five are kept', async () => {
    const db = await link()
    for (const name of ['1', '1', '2', '3', '4', '5', '6']) {
      expect((await db.rpc('add_push_address', { subscription: subscription(name) })).error).toBeNull()
    }
    await hold()
    expect(
      (await pushes()).map(({ address }) => (JSON.parse(String(address)) as { endpoint: string }).endpoint.at(-1)),
    ).toEqual(expect.arrayContaining(['2', '3', '4', '5', '6']))
    expect(await pushes()).toHaveLength(5)
  })

  test('of a stranger who files with my phone hear nothing of my complaint', async () => {
    const [mine] = await owner<{ phone: string; name: string | null; citizen_id: string }[]>`
      select a.value as phone, p.name, p.id as citizen_id from public.complaints c join public.citizens p on p.id = c.citizen_id
      join public.citizen_addresses a on a.citizen_id = p.id and a.kind = 'phone' where c.id = ${complaintId}`
    await owner`update public.citizens set name = null where id = ${mine!.citizen_id}`
    const file = async (name?: string) => {
      const { data } = await anonymousDatabase().rpc('register_complaint', {
        idempotency_key: uuid(),
        channel: 'web',
        complaint_text: 'मेरी नहीं',
        phone: mine!.phone,
        prefers_sign: true,
        ...(name && { name }),
      })
      return databaseAs({ kind: 'tracking_link', secret: (data as { link: string }).link })
    }
    expect((await (await file()).rpc('add_push_address', { subscription: subscription('stranger') })).error).toBeNull()
    await file('अजनबी')
    await hold()
    expect(await pushes()).toHaveLength(0)
    expect(await owner`select name, prefers_sign from public.citizens where id = ${mine!.citizen_id}`).toEqual([
      { name: null, prefers_sign: false },
    ])
  })

  test('are forgotten when the browser is gone', async () => {
    await (await link()).rpc('add_push_address', { subscription: subscription('gone') })
    await hold()
    const [push] = await pushes()
    await receipt(String(push?.id), 'failed', 'gone')
    expect(
      await owner`select 1 from public.citizen_addresses where kind = 'push' and value = ${String(push?.address)}`,
    ).toHaveLength(0)
    expect(await fallbacks(String(push?.id))).toHaveLength(0)
  })

  test('are added by their citizen alone', async () => {
    const add = async (db: Db) => (await db.rpc('add_push_address', { subscription: subscription('x') })).error?.message
    expect(await add(operator.db)).toBe('not_signed_in')
    expect(await add(databaseAs({ kind: 'tracking_link', secret: 'x'.repeat(22) }))).toBe('not_signed_in')
    expect((await (await link()).rpc('add_push_address', { subscription: {} })).error?.message).toBe('invalid_input')
  })
})

test('what a person sent twice is kept and handed on once', async () => {
  const body = { kind: 'text', text: 'नमस्ते', answerTo: null }
  const sent = { provider_id: `wamid.${uuid()}`, channel: 'whatsapp', from_address: '+915500000002', body }
  expect((await system.rpc('receive_message', sent)).data).toBe(true)
  expect((await system.rpc('receive_message', sent)).data).toBe(false)
  const [kept] = await owner`select body from public.inbound_messages where provider_id = ${sent.provider_id}`
  expect(kept?.body).toEqual(body)
})
