import type { Locale } from '../../lib/i18n/locales.ts'
import type { Chance } from './random.ts'
import { readTable } from './read-table.ts'

export type Gender = 'female' | 'male'
export type Name = { hi: string; en: string; gender: Gender }

const givenNames = readTable<'gender' | Locale>('given-names')
const surnames = readTable<Locale>('surnames')

/** A name as one hears it in Raipur. The people are invented. */
export function inventName(chance: Chance): Name {
  const given = chance.pick(givenNames)
  const surname = chance.pick(surnames)
  return {
    hi: `${given.hi} ${surname.hi}`,
    en: `${given.en} ${surname.en}`,
    gender: given.gender === 'f' ? 'female' : 'male',
  }
}

/** +91 55500 00000 – +91 55509 99999: numbers of the right form that belong to nobody. */
export function fictionalPhone(of: 'staff' | 'citizen', n: number): string {
  return `+915550${of === 'staff' ? 1 : 2}${String(n).padStart(5, '0')}`
}
