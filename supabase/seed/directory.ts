import type { TransactionSql } from 'postgres'

import { type Locale, locales } from '../../lib/i18n/locales.ts'
import { insertRows } from './insert.ts'
import { readTable } from './read-table.ts'
import { templates } from './templates.ts'

export type Ids = Map<string, number>

export type Directory = { places: Ids; departments: Ids; categories: Ids }

/** Places, departments, categories, calendar, lines and texts: what an administrator may change afterwards. */
export async function seedDirectory(sql: TransactionSql): Promise<Directory> {
  await seedPlaces(sql)
  await insertRows(sql, 'departments', readTable<'code' | Locale>('departments').map(named))
  const departments = await idsOf(sql, 'departments')
  await seedCategories(sql, departments)
  await insertRows(sql, 'holidays', readTable<'day' | Locale>('holidays').map(named))
  const lines = readTable<'phone' | Locale>('phone-lines')
  await insertRows(
    sql,
    'phone_lines',
    lines.map(({ phone, hi, en }) => ({ number: phone, label_hi: hi, label_en: en })),
  )
  await insertRows(sql, 'message_templates', templateRows())
  return { places: await idsOf(sql, 'places'), departments, categories: await idsOf(sql, 'categories') }
}

async function seedPlaces(sql: TransactionSql): Promise<void> {
  const places = readTable<'code' | 'kind' | 'parent' | 'valid_from' | Locale>('places')
  // Parents stand before their children, level by level.
  for (const kinds of [['district'], ['subdivision', 'zone'], ['tehsil', 'ward'], ['circle'], ['village']]) {
    const ids = await idsOf(sql, 'places')
    const rows = places
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ parent, ...place }) => ({ ...named(place), parent_id: idOf(ids, parent) }))
    await insertRows(sql, 'places', rows)
  }
}

async function seedCategories(sql: TransactionSql, departments: Ids): Promise<void> {
  type Column = 'code' | 'department' | 'pictogram' | 'promise_hours' | 'guarantee_days' | 'keywords' | Locale
  const rows = readTable<Column>('categories').map((category, i) => ({
    code: category.code,
    department_id: idOf(departments, category.department),
    name_hi: category.hi,
    name_en: category.en,
    pictogram: category.pictogram,
    keywords: category.keywords.split(', '),
    promise_hours: Number(category.promise_hours),
    guarantee_days: category.guarantee_days ? Number(category.guarantee_days) : null,
    guarantee_source: category.guarantee_days ? 'छत्तीसगढ़ लोक सेवा गारंटी अधिनियम 2011' : null,
    rank: i + 1,
  }))
  await insertRows(sql, 'categories', rows)
}

function templateRows() {
  return templates.flatMap(({ key, channels, buttons = [], ...body }, i) =>
    channels.flatMap((channel, j) =>
      locales.map((locale, k) => ({
        key,
        locale,
        channel,
        body: channel === 'push' ? withoutLink(body[locale]) : body[locale],
        buttons: channel === 'whatsapp' ? buttons.map((button) => ({ id: button.id, title: button[locale] })) : [],
        // An SMS template is known by its DLT number, a WhatsApp template by its name.
        provider_name:
          channel === 'sms' ? `11070000000000${String(i * 100 + j * 10 + k).padStart(5, '0')}` : `${key}_${locale}`,
      })),
    ),
  )
}

/** A push message opens its page when it is tapped: the sentence with the link is for those who get text only. */
function withoutLink(body: string): string {
  return body.replace(/\s*[^।.?]*\{link\}.*$/u, '')
}

function named<T extends Record<Locale, string>>({ hi, en, ...rest }: T) {
  return { ...rest, name_hi: hi, name_en: en }
}

/** The id of a code; null for an empty cell. A code that nobody has is a mistake in the data. */
export function idOf(ids: Ids, code: string): number | null {
  const id = ids.get(code)
  if (code && id === undefined) throw new Error(`Nothing has the code “${code}”`)
  return id ?? null
}

async function idsOf(sql: TransactionSql, table: 'places' | 'departments' | 'categories'): Promise<Ids> {
  const rows = await sql<{ code: string; id: string }[]>`select code, id from ${sql(`public.${table}`)}`
  return new Map(rows.map(({ code, id }) => [code, Number(id)]))
}
