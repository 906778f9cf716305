import { getLocale, getTranslations } from 'next-intl/server'

import type { ComplaintStatus } from '@/lib/complaints/answers'
import { bilingual } from '@/lib/i18n/bilingual'

import type { OpenedBy } from './ComplaintPage'
import { Photos } from './Photos'

/** The citizen's own words, as they were registered. */
export async function AboutComplaint({ complaint, by }: { complaint: ComplaintStatus; by: OpenedBy }) {
  const [t, locale] = await Promise.all([getTranslations('complaint.about'), getLocale()])
  const { category, place, landmark } = complaint
  const where = [place && bilingual(place, 'name', locale), landmark].filter(Boolean).join(' · ')
  const photos = complaint.attachments.filter(({ kind, phase }) => kind === 'photo' && phase !== 'proof')
  return (
    <section aria-labelledby="about" className="grid gap-3">
      <h2 id="about">{t('title')}</h2>
      <p className="border-l-[3px] border-line-strong pl-4 whitespace-pre-line">{complaint.text}</p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {category && (
          <div>
            <dt className="text-sm text-ink-muted">{t('category')}</dt>
            <dd>{bilingual(category, 'name', locale)}</dd>
          </div>
        )}
        {where && (
          <div>
            <dt className="text-sm text-ink-muted">{t('place')}</dt>
            <dd>{where}</dd>
          </div>
        )}
      </dl>
      <Photos ids={photos.map(({ id }) => id)} by={by} alt={t('photo')} />
    </section>
  )
}
