'use client'

import { useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import type { DeskCall } from '@/lib/calls/answers'
import { type Outcome, outcomes } from '@/lib/calls/schema'

import { useDeskCalls } from './DeskCallsProvider'

type Props = { call: DeskCall; onChoose: (outcome: Outcome) => Promise<void> }

/** What the call came to. "Complaint" is offered when there is one. */
export function Outcomes({ call, onChoose }: Props) {
  const t = useTranslations('desk-calls')
  const { isBusy } = useDeskCalls()
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
            onClick={() => void onChoose(outcome)}
          >
            {t(`outcomes.${outcome}`)}
          </Button>
        ))}
      </span>
    </fieldset>
  )
}
