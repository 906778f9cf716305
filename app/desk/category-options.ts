import { getLocale } from 'next-intl/server'

import type { Option } from '@/components/ui/Select'
import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listChoices } from '@/lib/desk/desk'
import { bilingual } from '@/lib/i18n/bilingual'

/** The kinds of complaint to choose from, in the language of who is signed in. */
export async function categoryOptions(): Promise<Option[]> {
  const { db } = await requireStaff(...callCentreRoles)
  const locale = await getLocale()
  const { categories } = await listChoices(db)
  return categories.map((category) => ({ value: String(category.id), label: bilingual(category, 'name', locale) }))
}
