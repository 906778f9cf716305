'use client'

import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'

import { useNow } from '@/components/browser/useNow'
import { Button } from '@/components/ui/Button'
import type { CallOnStage } from '@/lib/calls/answers'
import { handOverDue } from '@/lib/calls/state'

import { useDeskCalls } from './DeskCallsProvider'

/** Signing tires: a hint after twenty minutes, a prompt after thirty, and the way to the next interpreter in sight of everybody. */
export function HandOver({ call }: { call: CallOnStage }) {
  const t = useTranslations('desk-calls.handOver')
  const locale = useLocale()
  const { actOnCall, isBusy } = useDeskCalls()
  const now = useNow()
  const { handOver, isMine } = call
  const due = handOver || call.isKept || call.mode !== 'sign' ? 'no' : handOverDue(call.since, now)
  const says = () => {
    if (!isMine) return t('youAreNext')
    if (handOver?.state === 'joined') return t('joined', { name: handOver.to?.[locale] ?? '' })
    if (handOver) return t('asked')
    if (call.isKept) return t('kept')
    return due === 'no' ? null : t(due)
  }
  const word = says()
  const act = handOver || !isMine ? 'cancel' : 'ask'
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center gap-2',
        word && 'basis-full rounded-card border-2 px-3 py-1',
        due === 'now' ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <output role={due === 'now' ? 'alert' : 'status'} className="min-w-0 flex-1 font-semibold empty:hidden">
        {word}
      </output>
      <Button
        type="button"
        variant={due === 'now' ? 'accent' : 'secondary'}
        disabled={isBusy}
        onClick={() => void actOnCall(call.id, 'hand-over', { act })}
      >
        {t(act === 'ask' ? 'ask' : isMine ? 'cancel' : 'leave')}
      </Button>
    </div>
  )
}
