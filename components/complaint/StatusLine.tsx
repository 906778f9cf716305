import { getFormatter, getTranslations } from 'next-intl/server'

import { Stations } from '@/components/ui/Stations'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { lineOf } from '@/lib/complaints/state'

/** The complaint's row of the register, drawn as its line of stations with dates. */
export async function StatusLine({ complaint }: { complaint: ComplaintStatus }) {
  const [t, format] = await Promise.all([getTranslations('complaint'), getFormatter()])
  const { closedAs } = complaint
  const end = closedAs !== null && closedAs !== 'satisfied' ? t(`endedAs.${closedAs}`) : t('stations.closed')
  return (
    <section aria-labelledby="line" className="grid gap-3">
      <h2 id="line">{t('line')}</h2>
      <Stations
        label={t('line')}
        stations={lineOf(complaint.state, complaint.events).map(({ key, state, at }) => ({
          key,
          state,
          label: key === 'closed' ? end : t(`stations.${key}`),
          stateWord: t(`stationState.${state}`),
          at: at !== null && (
            <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
          ),
        }))}
      />
    </section>
  )
}
