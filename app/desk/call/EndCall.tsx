'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { Button } from '@/components/ui/Button'
import type { DeskCall } from '@/lib/calls/answers'
import type { Outcome } from '@/lib/calls/schema'

import { useDeskCalls } from './DeskCallsProvider'
import { Outcomes } from './Outcomes'
import { Refused } from './Refused'

type Props = { call: DeskCall; onEnd: (outcome: Outcome) => Promise<void> }

/** The end of a call. With a complaint it is one press; without one it says what the call came to. */
export function EndCall({ call, onEnd }: Props) {
  const t = useTranslations('desk-calls')
  const { isBusy, refusal } = useDeskCalls()
  const isRefused = refusal?.act === 'end' || refusal?.act === 'actOnCall'
  const [isChoosing, setIsChoosing] = useState(false)
  return (
    <div
      className={clsx('grid gap-2', isChoosing || isRefused ? 'basis-full py-1' : 'ml-auto')}
      data-outcomes={isChoosing || undefined}
    >
      <Refused acts={['end', 'actOnCall']} />
      {isChoosing ? (
        <Outcomes call={call} onChoose={onEnd} onCancel={() => setIsChoosing(false)} />
      ) : (
        <span className="flex flex-wrap justify-end gap-2">
          {call.number && (
            <Button
              type="button"
              variant="danger"
              size="call"
              disabled={isBusy}
              onClick={() => void onEnd('complaint')}
            >
              {t('end.withComplaint', { number: call.number })}
            </Button>
          )}
          <Button
            type="button"
            variant={call.number ? 'secondary' : 'danger'}
            size="call"
            disabled={isBusy}
            onClick={() => setIsChoosing(true)}
          >
            {t(call.number ? 'end.otherwise' : 'end.end')}
          </Button>
        </span>
      )}
    </div>
  )
}
