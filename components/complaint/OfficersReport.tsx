import { getTranslations } from 'next-intl/server'

import type { ComplaintStatus } from '@/lib/complaints/answers'

import type { OpenedBy } from './ComplaintPage'
import { Photos } from './Photos'

/** What the officer says was done, with the photos that show it. */
export async function OfficersReport({ complaint, by }: { complaint: ComplaintStatus; by: OpenedBy }) {
  const t = await getTranslations('complaint.answer')
  const report = complaint.events.findLast(({ kind }) => kind === 'resolved')?.remark
  const proof = complaint.attachments.filter(({ kind, phase }) => kind === 'photo' && phase === 'proof')
  return (
    <>
      {report ? (
        <div className="grid gap-1">
          <p className="text-ink-muted">{t('says')}</p>
          <blockquote className="border-l-[3px] border-line-strong pl-4 whitespace-pre-line">{report}</blockquote>
        </div>
      ) : (
        <p>{t('saysNothing')}</p>
      )}
      <Photos ids={proof.map(({ id }) => id)} by={by} alt={t('proof')} />
    </>
  )
}
