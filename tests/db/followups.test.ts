import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { databaseAs } from '@/lib/db/client.ts'

import { hireStaff, owner, registerByPhone, type StaffMember, uuid } from './call-people.ts'

let operator: StaffMember
let colleague: StaffMember
let supervisor: StaffMember
let officer: StaffMember
let complaint: { id: number; number: string; taskId: number; phone: string; name: string }

beforeAll(async () => {
  operator = await hireStaff('operator')
  colleague = await hireStaff('operator')
  supervisor = await hireStaff('supervisor')
  officer = await hireStaff('officer')
})
afterAll(async () => owner.end())

/** A complaint that an officer has just declared solved, with the question to the citizen open. */
beforeEach(async () => {
  const phone = `+9155${String(Date.now()).slice(-8)}`
  const name = 'धनेश्वरी बघेल'
  const told = { complaint_text: 'चौपाल के पास का हैंडपंप खराब है', name, phone }
  const { id, number } = await registerByPhone(operator, told)
  await owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${id}`
  const [task] = await owner`insert into public.tasks (kind, complaint_id, citizen_id, means)
    select 'verify_closure', id, citizen_id, 'phone' from public.complaints where id = ${id} returning id`
  complaint = { id, number, taskId: Number(task?.id), phone, name }
})

const newPhone = () => `+91557${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`
const complaintNow = async () =>
  (await owner`select state, level, closed_as from public.complaints where id = ${complaint.id}`)[0]
const record = async (who: StaffMember, outcome: string, key = uuid()) =>
  who.db.rpc('record_verification', { idempotency_key: key, task_id: complaint.taskId, outcome, remark: 'कहा' })
const take = async (who: StaffMember, task = complaint.taskId) => who.db.rpc('take_task', { task_id: task })
const looks = async (what: string) =>
  owner`select 1 from public.personal_data_views where staff_id = ${operator.id} and what = ${what}
    and citizen_id = (select citizen_id from public.complaints where id = ${complaint.id})`

describe('the three faces', () => {
  test('a satisfied citizen closes the complaint', async () => {
    expect((await record(operator, 'satisfied')).error).toBeNull()
    expect(await complaintNow()).toMatchObject({ state: 'closed', closed_as: 'satisfied' })
  })

  test.each(['partly', 'not_satisfied'])('a citizen who says %s gets it back one level higher', async (outcome) => {
    expect((await record(operator, outcome)).error).toBeNull()
    expect(await complaintNow()).toMatchObject({ state: 'assigned', level: 2 })
  })

  test('nobody answered: the task stays and comes due again at another hour', async () => {
    const { data } = await record(operator, 'no_answer')
    expect(data).toMatchObject({ state: 'resolved', unansweredHours: 1 })
    const [task] = await owner`select state, attempts, due_at > now() + interval '2 hours' as later
      from public.tasks where id = ${complaint.taskId}`
    expect(task).toMatchObject({ state: 'open', attempts: 1, later: true })
  })

  test('the same click twice is one attempt', async () => {
    const key = uuid()
    const [one, two] = await Promise.all([record(operator, 'satisfied', key), record(operator, 'satisfied', key)])
    expect(one.data).toEqual(two.data)
    expect(await owner`select 1 from public.verification_attempts where complaint_id = ${complaint.id}`).toHaveLength(1)
  })

  test('an answer that is none of the faces is refused', async () => {
    expect((await record(operator, 'delighted')).error).toMatchObject({ message: 'required' })
  })

  test('an officer cannot say that the citizen is satisfied', async () => {
    expect((await record(officer, 'satisfied')).error).toMatchObject({ message: 'forbidden' })
    expect(await complaintNow()).toMatchObject({ state: 'resolved' })
  })
})

describe('a phone that is given after the number', () => {
  const register = async () => {
    const { data } = await operator.db.rpc('register_complaint', {
      idempotency_key: uuid(),
      channel: 'walk_in',
      complaint_text: 'राशन नहीं मिला',
    })
    return data as { id: number; number: string }
  }
  const sent = async (id: number) =>
    owner`select address from public.messages where complaint_id = ${id} and template_key = 'complaint_registered' and channel = 'sms'`

  test('gets the SMS once, and the person can be asked at the end', async () => {
    const { id } = await register()
    const given = newPhone()
    for (let twice = 0; twice < 2; twice += 1)
      expect((await operator.db.rpc('add_phone', { complaint_id: id, phone: given })).error).toBeNull()
    expect(await sent(id)).toMatchObject([{ address: given }])
    const [row] = await owner`select private.phone_of(citizen_id) as phone from public.complaints where id = ${id}`
    expect(row).toMatchObject({ phone: given })
  })

  test('is refused when it is none, and by who does not take calls', async () => {
    const { id } = await register()
    const add = async (who: StaffMember, text: string) =>
      (await who.db.rpc('add_phone', { complaint_id: id, phone: text })).error?.message
    expect(await add(operator, '12')).toBe('phone_invalid')
    expect(await add(officer, newPhone())).toBe('forbidden')
    expect(await sent(id)).toEqual([])
  })
})

describe('closing without the citizen', () => {
  const close = async ({ db }: StaffMember) =>
    db.rpc('close_unverified', { idempotency_key: uuid(), complaint_id: complaint.id, remark: 'तीन बार फ़ोन नहीं उठा' })
  const calledInVain = async (hoursAgo: number) =>
    owner`insert into public.verification_attempts (complaint_id, means, outcome, by_staff_id, at)
      values (${complaint.id}, 'phone', 'no_answer', ${operator.id}, now() - make_interval(hours => ${hoursAgo}))`

  test('a supervisor closes after calls in three different hours, and it counts apart from satisfied', async () => {
    await owner`update public.complaints set resolved_at = now() - interval '2 days' where id = ${complaint.id}`
    for (const hours of [1, 5, 24]) await calledInVain(hours)
    expect((await close(supervisor)).error).toBeNull()
    expect(await complaintNow()).toMatchObject({ state: 'closed', closed_as: 'unverified' })
  })

  test('three calls within one hour are not three attempts', async () => {
    for (let calls = 0; calls < 3; calls++) await calledInVain(0)
    expect((await close(supervisor)).error).toMatchObject({ message: 'attempts_missing' })
  })

  test('an hour is one of the clock in India', async () => {
    await owner`update public.complaints set resolved_at = now() - interval '3 days' where id = ${complaint.id}`
    for (const minutes of [571, 599, 625])
      await owner`insert into public.verification_attempts (complaint_id, means, outcome, by_staff_id, at)
        values (${complaint.id}, 'phone', 'no_answer', ${operator.id},
          (private.day_in_india(now()) - 1 + make_interval(mins => ${minutes})) at time zone 'Asia/Kolkata')`
    const [row] =
      await owner`select private.unanswered_hours(c) as hours from public.complaints c where id = ${complaint.id}`
    expect(row).toMatchObject({ hours: '2' })
  })

  test('an operator may not close', async () => {
    expect((await close(operator)).error).toMatchObject({ message: 'forbidden' })
  })
})

describe('the list', () => {
  test('a task that I took is not a colleague’s any more, but a supervisor may take it', async () => {
    expect((await take(operator)).error).toBeNull()
    expect((await take(colleague)).error).toMatchObject({ message: 'task_taken' })
    expect((await record(colleague, 'satisfied')).error).toMatchObject({ message: 'task_taken' })
    const { data } = await colleague.db.rpc('desk_tasks')
    expect(JSON.stringify(data)).not.toContain(complaint.number)
    expect((await take(supervisor)).error).toBeNull()
  })

  test('two people who take it at once: one has it', async () => {
    const answers = await Promise.all([take(operator), take(colleague)])
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1)
  })

  test('the number to dial is shown to who holds the task, and the look is written down', async () => {
    const { data } = await operator.db.rpc('reveal_contact', { task_id: complaint.taskId })
    expect(data).toMatchObject({ phone: complaint.phone, name: complaint.name })
    expect(await looks('phone')).toHaveLength(1)
    const refused = await officer.db.rpc('reveal_contact', { task_id: complaint.taskId })
    expect(refused.error).toMatchObject({ message: 'forbidden' })
  })

  test('a task that is not there is not found, and a stranger does nothing', async () => {
    expect((await take(operator, 9_000_000_000)).error).toMatchObject({ message: 'not_found' })
    const stranger = databaseAs({ kind: 'staff', secret: 'not a session' })
    expect((await take({ id: 0, db: stranger })).error).toMatchObject({ message: 'not_signed_in' })
  })
})

describe('finding', () => {
  type Found = { by: string; rows: { id: number; number: string }[]; more: { score: number; id: number } | null }
  const search = async (query: string, more: object = {}) => {
    const { data, error } = await operator.db.rpc('search_complaints', { query, ...more })
    expect(error).toBeNull()
    return data as Found
  }
  const numbers = async (query: string) => (await search(query)).rows.map(({ number }) => number)

  test('a number is found in any spelling', async () => {
    const digits = complaint.number.replaceAll(/\D/g, '')
    const devanagari = digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)))
    const spaced = ` ${digits.slice(0, 2)} ${digits.slice(2)}`
    for (const spelling of [complaint.number, complaint.number.toLowerCase(), digits, spaced, devanagari])
      expect(await numbers(spelling)).toEqual([complaint.number])
  })

  test('a phone, a name in either script and words of the complaint find it', async () => {
    const spellings = [
      complaint.phone,
      complaint.phone.slice(3),
      'धनेश्वरी बघेल',
      'Dhaneshwari Baghel',
      'dhaneswari',
      'हैंडपंप',
    ]
    for (const query of spellings) expect(await numbers(query)).toContain(complaint.number)
  })

  test('signs of a pattern are letters like others', async () => {
    expect(await numbers('%')).not.toContain(complaint.number)
    expect(await numbers(`' or 1=1 --`)).not.toContain(complaint.number)
  })

  test('more than a page goes on where it stopped', async () => {
    const first = await search('पानी')
    expect(first.more).not.toBeNull()
    const second = await search('पानी', { after_score: first.more?.score, after_id: first.more?.id })
    expect(second.rows.length).toBeGreaterThan(0)
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('an officer does not search the whole register', async () => {
    const { error } = await officer.db.rpc('search_complaints', { query: 'पानी' })
    expect(error).toMatchObject({ message: 'forbidden' })
  })

  test('the caller’s history opens by the phone, and the look is written down', async () => {
    const { data } = await operator.db.rpc('caller_history', { phone: complaint.phone })
    expect(data).toMatchObject([{ name: complaint.name, complaints: [{ number: complaint.number }] }])
    expect(await looks('history')).toHaveLength(1)
  })

  test('one complaint opens whole', async () => {
    const { data } = await operator.db.rpc('desk_complaint', { number: complaint.number })
    expect(data).toMatchObject({
      number: complaint.number,
      state: 'resolved',
      person: { name: complaint.name },
      task: { kind: 'verify_closure' },
    })
    const { error } = await operator.db.rpc('desk_complaint', { number: 'RPR-26-999999-9' })
    expect(error).toMatchObject({ message: 'not_found' })
  })
})
