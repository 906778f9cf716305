'use client'

import { useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import type { DeskCall } from '@/lib/calls/answers'

import { useDeskCalls } from './DeskCallsProvider'
import { Outcomes } from './Outcomes'

/** After the call: what it came to, if that is not said yet, and ready for the next. The form may still be finished. */
export function WrapUp({ call }: { call: DeskCall }) {
  const t = useTranslations('desk-calls')
  const { setPresence, end, isBusy } = useDeskCalls()
  return (
    <section aria-labelledby="wrap-up" className="card grid gap-3 rounded-card border border-line bg-surface p-4">
      <h2 id="wrap-up">{t('wrapUp.title')}</h2>
      {call.number && <ComplaintNumber number={call.number} />}
      {call.outcome === null ? (
        <Outcomes call={call} onChoose={async (outcome) => void (await end(call.id, outcome))} />
      ) : (
        <>
          <p>{t('wrapUp.was', { outcome: t(`outcomes.${call.outcome as 'complaint'}`) })}</p>
          <span className="flex gap-2">
            <Button type="button" disabled={isBusy} onClick={() => void setPresence('ready')}>
              {t('presence.ready')}
            </Button>
            <Button type="button" variant="secondary" disabled={isBusy} onClick={() => void setPresence('away')}>
              {t('presence.away')}
            </Button>
          </span>
        </>
      )}
    </section>
  )
}
