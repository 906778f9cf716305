import type { Choice } from '@/components/ui/ComboBox'
import type { listChoices } from '@/lib/desk/desk'
import { fold } from '@/lib/fold'
import { bilingual } from '@/lib/i18n/bilingual'
import type { Locale } from '@/lib/i18n/locales'

type Lists = Awaited<ReturnType<typeof listChoices>>

/** The lists of the form in the operator's language; each is found by its words in both, and by its keywords. */
export function choicesIn(locale: Locale, { categories, places }: Lists): { categories: Choice[]; places: Choice[] } {
  return {
    categories: categories.map((category) => ({
      id: String(category.id),
      name: bilingual(category, 'name', locale),
      words: fold([category.name_hi, category.name_en, ...category.keywords].join(' ')),
    })),
    places: places.map((place) => ({
      id: String(place.id),
      name: bilingual(place, 'name', locale),
      words: fold(`${place.name_hi} ${place.name_en} ${place.code}`),
    })),
  }
}
