import type { Choice } from '@/components/ui/ComboBox'
import type { listChoices } from '@/lib/desk/desk'
import type { Locale } from '@/lib/i18n/locales'

import { fold } from './fold'

type Lists = Awaited<ReturnType<typeof listChoices>>

/** The lists of the form in the operator's language; each is found by its words in both, and by its keywords. */
export function choicesIn(locale: Locale, { categories, places }: Lists): { categories: Choice[]; places: Choice[] } {
  return {
    categories: categories.map(({ id, name_hi, name_en, keywords }) => ({
      id: String(id),
      name: locale === 'hi' ? name_hi : name_en,
      words: fold([name_hi, name_en, ...keywords].join(' ')),
    })),
    places: places.map(({ id, name_hi, name_en, code }) => ({
      id: String(id),
      name: locale === 'hi' ? name_hi : name_en,
      words: fold(`${name_hi} ${name_en} ${code}`),
    })),
  }
}
