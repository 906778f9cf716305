'use client'

import { useTranslations } from 'next-intl'

import { Eye } from '@/components/pictograms/Eye'
import { Button } from '@/components/ui/Button'

import { useDeskCalls } from './DeskCallsProvider'
import { Refused } from './Refused'

/** A supervisor asks to look on in this call; the citizen is told first. */
export function LookOn({ callId }: { callId: string }) {
  const t = useTranslations('desk-calls')
  const { calls, lookOn, isBusy } = useDeskCalls()
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        disabled={isBusy || calls?.lookingOn !== null}
        onClick={() => void lookOn(callId, true)}
      >
        <Eye className="size-6" />
        {t('lookingOn.start')}
      </Button>
      <Refused acts={['lookOn']} of={callId} />
    </>
  )
}
