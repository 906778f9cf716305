import 'server-only'
import { z } from 'zod'

import { anonymousDatabase } from '../db/client.ts'
import { unexpected } from '../db/patience.ts'
import { keepable } from '../text.ts'
import { isCurrent } from './current.ts'

const kind = z
  .object({ id: z.number(), name_hi: z.string(), name_en: z.string(), pictogram: z.string() })
  .transform((row) => ({ id: row.id, nameHi: row.name_hi, nameEn: row.name_en, pictogram: row.pictogram }))
export type ComplaintKind = z.output<typeof kind>

const place = z
  .object({
    id: z.number(),
    name_hi: z.string(),
    name_en: z.string(),
    within_hi: z.string().nullable(),
    within_en: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    nameHi: row.name_hi,
    nameEn: row.name_en,
    withinHi: row.within_hi,
    withinEn: row.within_en,
  }))
export type FoundPlace = z.output<typeof place>

/** Kinds of complaint that the words may mean, best first; none for words that say nothing. */
export async function findKinds(words: string): Promise<ComplaintKind[]> {
  const query = keepable(words, 600)
  if (query.trim().length < 3) return []
  const { data, error } = await anonymousDatabase().rpc('find_categories', { query, at_most: 4 })
  if (error) throw unexpected(error, 'The categories cannot be searched.')
  return z.array(kind).parse(data)
}

/** What most people come with: shown as pictures before anything is written. */
const commonCodes = [
  'no-water-town',
  'handpump',
  'power-cut',
  'garbage',
  'drain',
  'town-road',
  'ration-card',
  'pension',
  'mutation',
  'income-certificate',
]

/** The most usual kinds, in the order of the pictures. */
export async function listCommonKinds(): Promise<ComplaintKind[]> {
  const { data, error } = await anonymousDatabase()
    .from('categories')
    .select('id, name_hi, name_en, pictogram, code')
    .in('code', commonCodes)
    .eq('active', true)
  if (error) throw unexpected(error, 'The categories cannot be read.')
  const inOrder = data.toSorted((one, other) => commonCodes.indexOf(one.code) - commonCodes.indexOf(other.code))
  return z.array(kind).parse(inOrder)
}

/** A kind out of a form; null for what is none, or is out of use. */
export async function readKind(id: string): Promise<ComplaintKind | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const { data, error } = await anonymousDatabase()
    .from('categories')
    .select('id, name_hi, name_en, pictogram')
    .eq('id', Number(id))
    .eq('active', true)
    .maybeSingle()
  if (error) throw unexpected(error, 'The category cannot be read.')
  return kind.nullable().parse(data)
}

/** Wards, villages and what they lie in, best first, in either script. */
export async function findPlaces(words: string): Promise<FoundPlace[]> {
  const query = keepable(words, 80).trim()
  if (query.length < 2) return []
  const { data, error } = await anonymousDatabase().rpc('find_places', { query, at_most: 8 })
  if (error) throw unexpected(error, 'The places cannot be searched.')
  return z.array(place).parse(data)
}

/** A place out of a form; null for what is none, or has ended. */
export async function readPlace(id: string): Promise<FoundPlace | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const { data, error } = await anonymousDatabase()
    .from('places')
    .select('id, name_hi, name_en, within:parent_id(name_hi, name_en)')
    .eq('id', Number(id))
    .or(isCurrent())
    .maybeSingle()
  if (error) throw unexpected(error, 'The place cannot be read.')
  if (data === null) return null
  const { within, ...row } = data as typeof data & { within: { name_hi: string; name_en: string } | null }
  return place.parse({ ...row, within_hi: within?.name_hi ?? null, within_en: within?.name_en ?? null })
}
