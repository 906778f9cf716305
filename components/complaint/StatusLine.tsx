import { getTranslations } from 'next-intl/server'

import { Stations } from '@/components/ui/Stations'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { lineOf, raiseOf } from '@/lib/complaints/state'
import { getFormat } from '@/lib/i18n/get-format'

/** The complaint's row of the register, drawn as its line of stations with dates. */
export async function StatusLine({ complaint }: { complaint: ComplaintStatus }) {
  const [t, format] = await Promise.all([getTranslations('complaint'), getFormat()])
  const { closedAs } = complaint
  const end = closedAs !== null && closedAs !== 'satisfied' ? t(`endedAs.${closedAs}`) : t('stations.closed')
  const raise = raiseOf(complaint.events)
  const isReopened = raise?.because === 'reopened'
  return (
    <section aria-labelledby="line" className="grid gap-3">
      <h2 id="line">{t('line')}</h2>
      <Stations
        label={t('line')}
        stations={lineOf(complaint.state, complaint.events).map(({ key, state, at }) => ({
          key,
          state,
          label: key === 'closed' ? end : t(`stations.${key === 'assigned' && isReopened ? 'reopened' : key}`),
          stateWord: t(`stationState.${state}`),
          ...(key === 'assigned' && isReopened && { note: t('reopenedNote', { count: raise.reopenings }) }),
          at: at !== null && <time dateTime={at}>{format.moment(at)}</time>,
        }))}
      />
    </section>
  )
}
