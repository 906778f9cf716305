'use client'

import { useTranslations } from 'next-intl'

import { useDeskCalls } from './DeskCallsProvider'
import { PeopleOnShift } from './PeopleOnShift'
import { PresenceSwitch } from './PresenceSwitch'
import { LiveCalls } from './quality/LiveCalls'
import { WaitingCalls } from './WaitingCalls'

/** Left column of the desk: my state, who waits, who is on shift. */
export function CallColumn() {
  const t = useTranslations('desk-calls')
  const { calls } = useDeskCalls()
  if (!calls) return <p className="text-ink-muted">{t('reading')}</p>
  return (
    <section aria-label={t('title')} className="grid gap-4">
      {calls.me.role !== 'supervisor' && <PresenceSwitch />}
      <WaitingCalls waiting={calls.waiting} />
      {calls.me.role === 'supervisor' && <LiveCalls />}
      <PeopleOnShift people={calls.people} me={calls.me.staffId} />
    </section>
  )
}
