'use client'

import { useTranslations } from 'next-intl'

import { Since } from '@/components/call/Since'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'

import { useDeskCalls } from './DeskCallsProvider'
import { Refused } from './Refused'
import { StateTag } from './StateTag'

/** Ready or away, as one button that says what it does. In a call the call decides. */
export function PresenceSwitch() {
  const t = useTranslations('desk-calls')
  const { calls, setPresence, isBusy } = useDeskCalls()
  if (!calls) return null
  const { state, since, misses } = calls.me
  // Then the stage asks what the call came to, and offers the same two buttons.
  const isWrappingUp = state === 'wrap_up' && calls.call !== null
  return (
    <div className="card grid gap-3 rounded-card border border-line bg-surface p-3">
      <output className="flex items-center justify-between gap-2">
        <StateTag state={state} />
        {since && <Since at={since} className="text-ink-muted" />}
      </output>
      {state === 'away' && misses >= 3 && <Notice tone="wait">{t('presence.missed')}</Notice>}
      {state !== 'in_call' && !isWrappingUp && (
        <span className="flex gap-2">
          {state !== 'ready' && (
            <Button type="button" wide disabled={isBusy} onClick={() => void setPresence('ready')}>
              {t('presence.ready')}
            </Button>
          )}
          {state !== 'away' && (
            <Button type="button" wide variant="secondary" disabled={isBusy} onClick={() => void setPresence('away')}>
              {t('presence.away')}
            </Button>
          )}
        </span>
      )}
      {/* Of a call that rang, too: what was refused is not on the stage any more. */}
      <Refused acts={['setPresence', 'accept', 'decline', 'bringHere']} />
    </div>
  )
}
