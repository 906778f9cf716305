import type { Locale } from './locales'

/** The field of a row in the reader's language: name_hi or name_en. */
export function bilingual<Field extends string>(
  row: { [Key in `${Field}_${Locale}`]: string | null },
  field: Field,
  locale: Locale,
): string | null {
  return row[`${field}_${locale}`]
}
