import type { Locale } from './locales'

type Row<Field extends string> = Record<`${Field}_${Locale}`, string | null>
type Answer<Field extends string> = Record<`${Field}${Capitalize<Locale>}`, string | null>

/** The field in the reader's language: of a row of the database (`name_hi`, `name_en`) or of an answer of ours (`nameHi`, `nameEn`). */
export function bilingual<Field extends string, Of extends Row<Field>>(
  row: Of,
  field: Field,
  locale: Locale,
): Of[`${Field}_${Locale}`]
export function bilingual<Field extends string, Of extends Answer<Field>>(
  answer: Of,
  field: Field,
  locale: Locale,
): Of[`${Field}${Capitalize<Locale>}`]
export function bilingual(of: Record<string, string | null>, field: string, locale: Locale) {
  const inRow = of[`${field}_${locale}`]
  return inRow === undefined ? of[`${field}${locale === 'hi' ? 'Hi' : 'En'}`] : inRow
}
