import { getLocale } from 'next-intl/server'

import type { Choice } from '@/components/ui/ComboBox'
import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listChoices } from '@/lib/desk/desk'

import { choicesIn } from './choices'

/** The places to choose from, in the language of who is signed in. */
export async function placeChoices(): Promise<Choice[]> {
  const { db } = await requireStaff(...callCentreRoles)
  return choicesIn(await getLocale(), await listChoices(db)).places
}
