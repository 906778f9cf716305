import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  addHoliday,
  listDirectoryChanges,
  saveDepartment,
  saveDesk,
  takeHolidayBack,
} from '@/lib/directory/directory.ts'

import { hireStaff, owner, type StaffMember, uuid } from './call-people.ts'
import { newPhone, oneOf, word } from './directory-people.ts'

let administrator: StaffMember

beforeAll(async () => {
  administrator = await hireStaff('administrator')
})
afterAll(async () => {
  await owner`delete from public.departments where code like 'd-%'`
  await owner.end()
})

const fields = { name_hi: 'रीता ध्रुव', name_en: 'Rita Dhruw' }
describe('a desk', () => {
  let desk: number
  let officer: number
  let successor: number
  const held = async () =>
    owner`select staff_id::integer, from_day::text, to_day::text from public.postings where desk_id = ${desk} order by from_day`
  const day = async (offset: number) =>
    (await owner`select (private.day_in_india(now()) + ${offset}::integer)::text as day`)[0]?.day as string
  const post = async (staff_id: number, from_day: string, desk_id = desk) =>
    (await administrator.db.rpc('post_officer', { desk_id, staff_id, from_day })).error

  beforeAll(async () => {
    const department = await oneOf('select id from public.departments order by id limit 1')
    await saveDesk(administrator.db, {
      department_id: department,
      level: 1,
      title_hi: 'पटल',
      title_en: word(),
      active: true,
    })
    desk = await oneOf('select max(id) as id from public.desks')
    officer = (await hireStaff('officer')).id
    successor = (await hireStaff('officer')).id
  })

  test('passes from one officer to the next without a day between or twice', async () => {
    const [earlier, today, yesterday] = [await day(-10), await day(0), await day(-1)]
    expect(await post(officer, earlier)).toBeNull()
    expect(await post(successor, today)).toBeNull()
    expect(await held()).toEqual([
      { staff_id: officer, from_day: earlier, to_day: yesterday },
      { staff_id: successor, from_day: today, to_day: null },
    ])
    expect(await post(officer, earlier)).toMatchObject({ code: 'PT409', message: 'desk_is_held' })
  })

  test('a posting made by mistake is replaced on the same day', async () => {
    const today = await day(0)
    expect(await post(officer, today)).toBeNull()
    expect((await held()).at(-1)).toMatchObject({ staff_id: officer, from_day: today })
  })

  test('is held by a serving officer, from a day that makes sense', async () => {
    const operator = await hireStaff('operator')
    expect(await post(operator.id, await day(0))).toMatchObject({ message: 'staff_unknown', details: 'staff_id' })
    expect(await post(officer, await day(0), 987_654)).toMatchObject({ message: 'desk_unknown', details: 'desk_id' })
    expect(await post(officer, '1999-01-01')).toMatchObject({ message: 'date_out_of_range', details: 'from_day' })
  })

  test('with open complaints is not closed', async () => {
    const [busy] = await owner`select desk_id from public.complaints
      where desk_id is not null and state not in ('closed', 'not_actionable', 'merged') limit 1`
    const titles = { title_hi: 'पटल', title_en: 'Desk' }
    const result = await saveDesk(administrator.db, { id: Number(busy?.desk_id), ...titles, active: false })
    expect(result).toMatchObject({ code: 'in_use' })
  })
})

describe('what depends on something', () => {
  test('a department with active subjects is not closed', async () => {
    const id = await oneOf('select department_id as id from public.categories where active limit 1')
    const result = await saveDepartment(administrator.db, {
      id,
      name_hi: 'विभाग',
      name_en: 'Department',
      active: false,
    })
    expect(result).toMatchObject({ code: 'in_use' })
  })

  test('a place ends after the places in it', async () => {
    const { error } = await administrator.db.from('places').update({ valid_to: '2030-01-01' }).eq('code', 'zone-01')
    expect(error).toMatchObject({ code: 'PT409', message: 'in_use' })
  })

  test('a code is given once', async () => {
    const code = `d-${word()}`
    await saveDepartment(administrator.db, { code, ...fields, active: true })
    const again = await saveDepartment(administrator.db, { code, ...fields, active: true })
    expect(again).toMatchObject({ code: 'already_exists', detail: 'code' })
  })
})

describe('clocks', () => {
  test('a holiday moves the end of a clock that starts now, and taking it back moves it again', async () => {
    const due = async () =>
      (await owner`select private.add_working_hours('2031-03-04 12:00+05:30', 24)::text as at`)[0]?.at as string
    const before = await due()
    expect(await addHoliday(administrator.db, { day: '2031-03-05', ...fields })).toMatchObject({ ok: true })
    expect(Date.parse(await due()) - Date.parse(before)).toBe(86_400_000)
    expect(await addHoliday(administrator.db, { day: '2031-03-05', ...fields })).toMatchObject({
      code: 'already_exists',
      detail: 'day',
    })
    expect(await takeHolidayBack(administrator.db, '2031-03-05')).toMatchObject({
      ok: true,
      value: { name_en: 'Rita Dhruw' },
    })
    expect(await due()).toBe(before)
    expect(await takeHolidayBack(administrator.db, '2031-03-05')).toMatchObject({ code: 'not_found' })
  })

  test('a changed promise counts for the next complaint and leaves earlier ones alone', async () => {
    const operator = await hireStaff('operator')
    const category = await oneOf(
      'select id from public.categories where active and promise_hours = 72 order by id desc limit 1',
    )
    const register = async () => {
      const complaint_text = 'पानी नहीं आता'
      const { data } = await operator.db.rpc('register_complaint', {
        idempotency_key: uuid(),
        channel: 'phone',
        complaint_text,
        category_id: category,
      })
      return (data as { id: number }).id
    }
    const hours = async (id: number) =>
      (
        await owner`select private.working_hours_between(created_at, promise_due_at)::float as hours from public.complaints where id = ${id}`
      )[0]?.hours as number
    const earlier = await register()
    await administrator.db.from('categories').update({ promise_hours: 24 }).eq('id', category)
    const later = await register()
    await administrator.db.from('categories').update({ promise_hours: 72 }).eq('id', category)
    expect(await hours(earlier)).toBeCloseTo(72, 3)
    expect(await hours(later)).toBeCloseTo(24, 3)
  })
})

describe('the words of a message', () => {
  const save = async (body: string) =>
    administrator.db.rpc('save_template', {
      key: 'complaint_closed',
      locale: 'hi',
      channel: 'sms',
      body,
      provider_name: '1107000000000000080',
      active: true,
    })

  test('may change, with the names that the message carries', async () => {
    const [before] =
      await owner`select body from public.message_templates where key = 'complaint_closed' and locale = 'hi' and channel = 'sms'`
    expect((await save('शिकायत {number} ({department}) बंद हुई। {link}')).error).toBeNull()
    expect((await save(before?.body as string)).error).toBeNull()
  })

  test.each(['{password}', '{ number }', '{}', '{number} {Number}'])(
    'with %s would never be sent, so it is refused',
    async (body) => {
      expect((await save(body)).error).toMatchObject({ code: 'PT422', message: 'variable_unknown', details: 'body' })
    },
  )

  test('of a message that does not exist are not found', async () => {
    const unknown = { key: 'nothing', locale: 'hi', channel: 'sms', body: 'x', provider_name: '', active: true }
    expect((await administrator.db.rpc('save_template', unknown)).error).toMatchObject({ message: 'not_found' })
  })
})

test('every change is kept with who made it', async () => {
  const code = `d-${word()}`
  await saveDepartment(administrator.db, { code, ...fields, active: true })
  const [change] = await listDirectoryChanges(administrator.db)
  expect(change).toMatchObject({ table_name: 'departments', before: null, after: { code } })
  const [kept] = await owner`select staff_id from public.directory_changes where id = ${change!.id}`
  expect(Number(kept?.staff_id)).toBe(administrator.id)
})

describe('nobody else', () => {
  test.each(['operator', 'interpreter', 'supervisor', 'officer', 'collector'])(
    '%s administers anything',
    async (role) => {
      const { db } = await hireStaff(role)
      const refusals = await Promise.all([
        db.rpc('add_staff', {
          login: 'x',
          password_hash: 'x',
          totp_secret: 'x',
          role: 'administrator',
          phone: newPhone(),
          ...fields,
        }),
        db.rpc('change_staff', { staff_id: 1, role: 'operator', phone: newPhone(), ...fields }),
        db.rpc('set_staff_active', { staff_id: 1, active: false }),
        db.rpc('reset_sign_in', { staff_id: 1, password_hash: 'x', totp_secret: 'x' }),
        db.rpc('post_officer', { desk_id: 1, staff_id: 1, from_day: '2026-11-24' }),
        db.rpc('save_template', { key: 'x', locale: 'hi', channel: 'sms', body: 'x', provider_name: '', active: true }),
        db.rpc('list_staff'),
      ])
      for (const { error } of refusals) expect(error).toMatchObject({ code: 'PT403', message: 'forbidden' })
      const inserted = await db.from('holidays').insert({ day: '2032-01-01', ...fields })
      expect(inserted.error?.code).toBe('42501')
      const updated = await db.from('categories').update({ promise_hours: 1 }).eq('id', 1).select('id')
      expect(updated.data).toEqual([])
    },
  )
})
