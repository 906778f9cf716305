import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { requireStaff } from '@/lib/auth/staff'
import { keptSheet } from '@/lib/staff/sheet'

import { OneTimeSheet } from '../OneTimeSheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.sheet'))('title') }
}

/** Where a form without scripts leads: with them the sheet takes the form's place. */
export default async function SheetPage() {
  await requireStaff('administrator')
  const sheet = await keptSheet()
  const t = await getTranslations('admin')
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-4">
      <h1 className={sheet ? 'sr-only' : undefined}>{t('sheet.title')}</h1>
      {sheet ? <OneTimeSheet sheet={sheet} /> : <EmptyState title={t('sheet.gone')}>{t('sheet.goneHint')}</EmptyState>}
      {!sheet && <TextLink href="/admin/staff">{t('rooms.staff')}</TextLink>}
    </div>
  )
}
