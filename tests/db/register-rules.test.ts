import { randomUUID } from 'node:crypto'

import { date, integer, sample, tuple } from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import { anonymousDatabase } from '@/lib/db/client.ts'
import { listChoices } from '@/lib/desk/desk.ts'

import { owner } from './matrix/people.ts'

afterAll(async () => owner.end())

const digit = integer({ min: 0, max: 9 })
const serials = sample(tuple(integer({ min: 24, max: 45 }), integer({ min: 1, max: 9_999_999 }), digit, digit), {
  numRuns: 400,
  seed: 7,
})

async function parse(spellings: string[]): Promise<(string | null)[]> {
  const rows = await owner<{ number: string | null }[]>`
    select private.parse_complaint_number(spelling) as number from unnest(${spellings}::text[]) with ordinality as s (spelling, n) order by n`
  return rows.map(({ number }) => number)
}

async function issue(year: number, serial: number): Promise<string> {
  const digits = `${year}${String(serial).padStart(6, '0')}`
  const [row] = await owner<{ check: number }[]>`select private.damm_digit(${digits}) as check`
  return `RPR-${year}-${digits.slice(2)}-${row?.check}`
}

describe('the number of a complaint', () => {
  test('is told by its check digit from every number with one wrong digit or two neighbours swapped', async () => {
    const wrong: string[] = []
    for (const [year, serial, place, by] of serials) {
      const digits = (await issue(year, serial)).replaceAll(/\D/g, '').split('')
      const at = place % digits.length
      const changed = digits.with(at, String((Number(digits[at]) + 1 + (by % 9)) % 10))
      wrong.push(changed.join(''))
      const next = (at + 1) % digits.length
      if (next > at && digits[at] !== digits[next])
        wrong.push(
          digits
            .with(at, digits[next] ?? '')
            .with(next, digits[at] ?? '')
            .join(''),
        )
    }
    expect((await parse(wrong)).filter(Boolean)).toEqual([])
  })

  test('is found in any spelling', async () => {
    const number = await issue(26, 1234)
    const digits = number.replaceAll(/\D/g, '')
    const devanagari = digits
      .split('')
      .map((one) => String.fromCodePoint(0x966 + Number(one)))
      .join('')
    const spellings = [
      number,
      number.toLowerCase(),
      digits,
      ` ${number.replaceAll('-', ' ')} `,
      number.replaceAll('-', '/'),
      devanagari,
      `शिकायत क्र. ${devanagari}`,
      number.replaceAll('-', '–'),
    ]
    expect(await parse(spellings)).toEqual(spellings.map(() => number))
  })

  test('is not seen in words, phones or nothing', async () => {
    expect(await parse(['', 'RPR', 'पानी', '12345678', '9'.repeat(40)])).toEqual([null, null, null, null, null])
  })
})

describe('the working calendar', () => {
  const moments = sample(
    tuple(
      date({ min: new Date('2026-01-01'), max: new Date('2027-10-01'), noInvalidDate: true }),
      integer({ min: 1, max: 240 }),
    ),
    { numRuns: 300, seed: 11 },
  )
  const starts = moments.map(([start]) => start.toISOString())
  const hours = moments.map(([, count]) => count)

  test('gives back the hours that it was asked to add', async () => {
    const off = await owner`
      select start, hours from unnest(${starts}::timestamptz[], ${hours}::int[]) as m (start, hours)
      where abs(private.working_hours_between(start, private.add_working_hours(start, hours)) - hours) > 0.001`
    expect(off).toEqual([])
  })

  test('never lets a clock run out on a Saturday, a Sunday or a holiday', async () => {
    const wrong = await owner`
      select start, hours, due from (
        select start, hours, private.add_working_hours(start, hours) - interval '1 microsecond' as due
        from unnest(${starts}::timestamptz[], ${hours}::int[]) as m (start, hours)) as dues
      where extract(isodow from due at time zone 'Asia/Kolkata') > 5
        or (due at time zone 'Asia/Kolkata')::date in (select day from public.holidays)`
    expect(wrong).toEqual([])
  })

  test('gives more time for more hours', async () => {
    const wrong = await owner`
      select start from unnest(${starts}::timestamptz[], ${hours}::int[]) as m (start, hours)
      where private.add_working_hours(start, hours + 1) <= private.add_working_hours(start, hours)`
    expect(wrong).toEqual([])
  })

  test('counts the days of the law from the day after: the promise of Friday noon is due on Wednesday noon', async () => {
    const [row] = await owner<Record<'hours' | 'days' | 'overDiwali', Date>[]>`
      select private.add_working_hours('2026-07-03 12:00+05:30', 72) as hours,
        private.add_working_days('2026-07-03 12:00+05:30', 7) as days,
        private.add_working_hours('2026-11-06 12:00+05:30', 24) as "overDiwali"`
    expect(row?.hours).toEqual(new Date('2026-07-08T12:00:00+05:30'))
    // The whole of the seventh working day, and not a second of the next.
    expect(row?.days).toEqual(new Date('2026-07-14T23:59:59+05:30'))
    // Friday the 6th; Saturday, Diwali Sunday and Govardhan Puja Monday do not count.
    expect(row?.overDiwali).toEqual(new Date('2026-11-10T12:00:00+05:30'))
  })
})

describe('a place', () => {
  test('can be chosen from its first day to the day before its last, by name and by number', async () => {
    const code = `test-${randomUUID().slice(0, 8)}`
    const [row] = await owner<{ id: number }[]>`
      insert into public.places (parent_id, kind, code, name_hi, name_en, valid_from, valid_to)
      select id, 'ward', ${code}, 'परीक्षण वार्ड', ${`Ward ${code}`}, private.day_in_india(now()), private.day_in_india(now()) + 1
      from public.places where kind = 'zone' limit 1 returning id::int`
    const anybody = anonymousDatabase()
    const isFound = async () =>
      ((await anybody.rpc('find_places', { query: code })).data ?? []).some(({ id }) => id === row?.id)
    const file = async () =>
      (
        await anybody.rpc('register_complaint', {
          idempotency_key: randomUUID(),
          channel: 'web',
          complaint_text: 'सड़क टूटी है',
          place_id: row!.id,
        })
      ).error?.message
    const chosen = async () => (await listChoices(anybody)).places.some(({ id }) => id === row?.id)
    expect([await isFound(), await file(), await chosen()]).toEqual([true, undefined, true])
    for (const days of [-1, 1]) {
      await owner`update public.places set valid_from = private.day_in_india(now()) + ${days}::int,
        valid_to = private.day_in_india(now()) + ${days}::int + 1 where id = ${row!.id}`
      expect([await isFound(), await file(), await chosen()]).toEqual([false, 'place_unknown', false])
    }
  })
})

describe('names', () => {
  const pairs = owner<
    { hi: string; en: string }[]
  >`select name_hi as hi, name_en as en from public.staff where name_en !~ '\\.'`

  test('are the same name in Devanagari and Roman, for nearly everybody', async () => {
    const people = await pairs
    const rows = await owner<{ same: boolean }[]>`
      select private.skeleton(hi) = private.skeleton(en) as same
      from unnest(${people.map(({ hi }) => hi)}::text[], ${people.map(({ en }) => en)}::text[]) as p (hi, en)`
    expect(rows.filter(({ same }) => same).length / rows.length).toBeGreaterThan(0.9)
  })

  test('are found whatever the nukta, the spelling or the script', async () => {
    const [row] = await owner<Record<'nukta' | 'spelling' | 'script' | 'digits', boolean>[]>`
      select private.fold('सड़क') = private.fold(normalize('सड़क', nfd)) as nukta,
        private.skeleton('Ramesh Verma') = private.skeleton('rameesh  varma') as spelling,
        private.skeleton('रमेश वर्मा') = private.skeleton('Ramesh Varma') as script,
        private.fold('वार्ड १२') = private.fold('वार्ड 12') as digits`
    expect(row).toEqual({ nukta: true, spelling: true, script: true, digits: true })
  })
})
