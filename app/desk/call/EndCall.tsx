'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'

import { Button } from '@/components/ui/Button'
import type { DeskCall } from '@/lib/calls/answers'
import type { Outcome } from '@/lib/calls/schema'

import { Beside } from '../Beside'
import { useDeskCalls } from './DeskCallsProvider'
import { Outcomes } from './Outcomes'
import { Refused } from './Refused'

type Props = { call: DeskCall; onEnd: (outcome: Outcome) => Promise<void> }

/** The end of a call. With a complaint it is one press; without one it says what the call came to. */
export function EndCall({ call, onEnd }: Props) {
  const t = useTranslations('desk-calls')
  const { isBusy } = useDeskCalls()
  const others = useId()
  const refused = <Refused acts={['end', 'actOnCall']} />
  return (
    <>
      <span className="ml-auto flex flex-wrap justify-end gap-2">
        {call.number && (
          <Button type="button" variant="danger" size="call" disabled={isBusy} onClick={() => void onEnd('complaint')}>
            {t('end.withComplaint', { number: call.number })}
          </Button>
        )}
        <Button
          type="button"
          variant={call.number ? 'secondary' : 'danger'}
          size="call"
          disabled={isBusy}
          popoverTarget={others}
        >
          {t(call.number ? 'end.otherwise' : 'end.end')}
        </Button>
      </span>
      {/* While the panel is open, which may cover this, it is said in it. */}
      <div className="contents has-[+:popover-open]:hidden">{refused}</div>
      <Beside id={others} label={t('end.question')}>
        <Outcomes call={call} onChoose={onEnd} />
        {refused}
        <Button type="button" variant="quiet" popoverTarget={others} popoverTargetAction="hide">
          {t('end.goOn')}
        </Button>
      </Beside>
    </>
  )
}
