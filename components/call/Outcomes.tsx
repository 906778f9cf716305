'use client'

import { useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import { outcomes, type DeskCall } from '@/lib/calls/schema'

import { useDeskCalls } from './DeskCallsProvider'

/** What the call came to. "Complaint" is offered when there is one. */
export function Outcomes({ call, onCancel }: { call: DeskCall; onCancel?: () => void }) {
  const t = useTranslations('desk-calls')
  const { end, isBusy } = useDeskCalls()
  const offered = outcomes.filter((outcome) => outcome !== 'complaint' || call.number)
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{t('end.question')}</legend>
      <span className="flex flex-wrap gap-2">
        {offered.map((outcome) => (
          <Button
            key={outcome}
            type="button"
            variant="secondary"
            disabled={isBusy}
            onClick={() => void end(call.id, outcome)}
          >
            {t(`outcomes.${outcome}`)}
          </Button>
        ))}
        {onCancel && (
          <Button type="button" variant="quiet" onClick={onCancel}>
            {t('end.goOn')}
          </Button>
        )}
      </span>
    </fieldset>
  )
}
