import { getLocale, getTranslations } from 'next-intl/server'

import { StateTag } from '@/components/complaint/StateTag'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { isOverdue } from '@/lib/complaints/state'
import type { OfficersComplaint } from '@/lib/department/schema'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'

/** What it is about and by when: the first thing an officer reads. */
export async function Facts({ complaint, photos }: { complaint: OfficersComplaint; photos: React.ReactNode }) {
  const t = await getTranslations('officer')
  const locale = await getLocale()
  const format = await getFormat()
  const {
    number,
    state,
    text,
    categories,
    places,
    landmark,
    promise_due_at: dueAt,
    guarantee_due_at: limitAt,
  } = complaint
  const isLate = isOverdue(state, dueAt, new Date())
  const place = [places && bilingual(places, 'name', locale), landmark].filter(Boolean).join(', ')
  const when = complaint.held_until
    ? { label: t('heldUntil'), at: complaint.held_until }
    : { label: isLate ? t('overdue') : t('due'), at: dueAt }
  return (
    <section className="grid gap-4">
      <div className="grid gap-2">
        <h1 className="flex flex-wrap items-center gap-3">
          <ComplaintNumber number={number} large />
          <StateTag state={state} closedAs={complaint.closed_as} isLate={isLate} />
        </h1>
        <p className="text-lg font-semibold">{categories && bilingual(categories, 'name', locale)}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact label={when.label} accent={isLate}>
          {format.date(when.at)}
        </Fact>
        <Fact label={t('place')}>{place || t('noPlace')}</Fact>
        {limitAt && <Fact label={t('guarantee')}>{format.date(limitAt)}</Fact>}
        <Fact label={t('came')}>
          {format.date(complaint.created_at)} · {t('level', { level: complaint.level })}
        </Fact>
      </dl>
      <div>
        <h2 className="text-base text-ink-muted">{t('what')}</h2>
        <p className="text-lg whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
      </div>
      {photos}
    </section>
  )
}

function Fact({ label, accent = false, children }: { label: string; accent?: boolean; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd className={accent ? 'font-semibold text-accent' : 'font-semibold'}>{children}</dd>
    </div>
  )
}
