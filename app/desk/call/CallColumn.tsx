'use client'

import { useTranslations } from 'next-intl'

import { LiveCalls } from '@/components/call/quality/LiveCalls'

import { useDeskCalls } from './DeskCallsProvider'
import { LookOn } from './LookOn'
import { PeopleOnShift } from './PeopleOnShift'
import { PresenceSwitch } from './PresenceSwitch'
import { WaitingCalls } from './WaitingCalls'

/** Left column of the desk: my state, who waits, who is on shift; for a supervisor the line to change and the calls to look on. */
export function CallColumn() {
  const t = useTranslations('desk-calls')
  const { calls } = useDeskCalls()
  if (!calls) return <p className="text-ink-muted">{t('reading')}</p>
  const isSupervisor = calls.me.role === 'supervisor'
  return (
    <section aria-label={t('title')} className="grid gap-4">
      {!isSupervisor && <PresenceSwitch />}
      <WaitingCalls waiting={calls.waiting} mayMove={isSupervisor} />
      {isSupervisor && <LiveCalls act={lookOn} />}
      <PeopleOnShift people={calls.people} me={calls.me.staffId} mayIntroduce={!isSupervisor} />
    </section>
  )
}

const lookOn = (callId: string) => <LookOn callId={callId} />
