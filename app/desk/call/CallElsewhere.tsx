'use client'

import { useTranslations } from 'next-intl'

import { ComingBack } from '@/components/pictograms/ComingBack'
import { Button } from '@/components/ui/Button'

import { useDeskCalls } from './DeskCallsProvider'

/** My live call runs in another window of mine. One press brings it here, and ends it there. */
export function CallElsewhere({ onBring }: { onBring: () => void }) {
  const t = useTranslations('desk-calls.elsewhere')
  const { isBusy } = useDeskCalls()
  return (
    <section
      aria-labelledby="call-elsewhere"
      className="card grid justify-items-start gap-3 rounded-card border-2 border-wait bg-surface p-4"
    >
      <output className="flex items-center gap-3">
        <ComingBack className="size-14 shrink-0 text-wait" />
        <span>
          <strong id="call-elsewhere" className="block text-lg">
            {t('title')}
          </strong>
          {t('hint')}
        </span>
      </output>
      <Button type="button" size="call" disabled={isBusy} onClick={onBring}>
        {t('bring')}
      </Button>
    </section>
  )
}
