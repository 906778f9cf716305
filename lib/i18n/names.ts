import type { Locale } from './locales'

/** The name of a row of the directory in the reader's language. */
export function nameIn(locale: Locale, row: { nameHi: string; nameEn: string }): string {
  return locale === 'hi' ? row.nameHi : row.nameEn
}
