'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Stop } from '@/components/pictograms/Stop'
import { Button } from '@/components/ui/Button'
import type { CallOnStage } from '@/lib/calls/answers'

import { useDeskCalls } from './DeskCallsProvider'
import { SendingWord } from './record/SendingWord'
import type { Sending } from './record/TakeSender'

/** May this call be recorded? Asked of the citizen; their answer in sign is noted here; stopped here or by them. */
export function ConsentDesk({ call, sending }: { call: CallOnStage; sending: Sending }) {
  const t = useTranslations('desk-calls.recording')
  const { actOnCall, isBusy } = useDeskCalls()
  const act = (what: 'ask' | 'agree' | 'refuse' | 'stop', label: ReactNode) => (
    <Button
      type="button"
      variant="secondary"
      disabled={isBusy}
      onClick={() => void actOnCall(call.id, 'recording', { act: what })}
    >
      {label}
    </Button>
  )
  const isBroken = call.recording?.state === 'recording' && sending.refusal !== null
  const state = isBroken ? 'stopped' : call.recording?.state
  const word = {
    asked: t('asked'),
    recording: t('on'),
    refused: t('wasRefused'),
    stopped: t('wasStopped'),
    none: null,
  }[state ?? 'none']
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center gap-2',
        state === 'asked' && 'order-first basis-full rounded-card border-2 border-line bg-surface px-3 py-1',
      )}
    >
      {/* Neither red nor near the end of the call: who misses it ends nothing. */}
      {state === 'recording' &&
        act(
          'stop',
          <>
            <Stop className="size-6" />
            {t('stop')}
          </>,
        )}
      {/* That it is recorded the pictures say. */}
      <output className={state === 'recording' ? 'sr-only' : 'min-w-0 flex-1 font-semibold empty:hidden'}>
        {sending.refusal ? null : word}
      </output>
      <SendingWord sending={sending} />
      {state === 'asked' && (
        <>
          {act('agree', t('agreed'))}
          {act('refuse', t('refused'))}
        </>
      )}
      {state !== 'asked' && state !== 'recording' && act('ask', t('ask'))}
    </div>
  )
}
