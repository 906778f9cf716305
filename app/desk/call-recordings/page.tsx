import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { requireStaff } from '@/lib/auth/staff'
import { listCallRecordings } from '@/lib/call-recordings/call-recordings'

import { RecordingCard } from './RecordingCard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk-calls'))('recordings.title') }
}

/** What was recorded in calls with the citizen's consent: an interpreter sees their own calls', a supervisor all, until it is erased; then the report. */
export default async function CallRecordingsPage() {
  const { staff, db } = await requireStaff('interpreter', 'operator', 'supervisor')
  const t = await getTranslations('desk-calls.recordings')
  const errors = await getTranslations('errors')
  const found = await listCallRecordings(db)
  return (
    <section aria-labelledby="recordings" className="grid min-w-0 gap-3 lg:col-span-2 lg:col-start-2 lg:row-start-2">
      <h2 id="recordings">{t('title')}</h2>
      {!found.ok && <EmptyState title={errors(found.code)}>{t('hint')}</EmptyState>}
      {found.ok && found.value.length === 0 && <EmptyState title={t('nothing')}>{t('hint')}</EmptyState>}
      {found.ok &&
        found.value.map((one) => <RecordingCard key={one.id} recording={one} mayErase={staff.role === 'supervisor'} />)}
    </section>
  )
}
