'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'

import { Button } from '@/components/ui/Button'
import type { DeskCall, DeskCalls } from '@/lib/calls/answers'
import { bilingual } from '@/lib/i18n/bilingual'

import { Alarm } from './Alarm'
import { useDeskCalls } from './DeskCallsProvider'
import { useRefusal } from './useRefusal'

/**
 * Somebody with an emergency is first in line and rings at no desk. Every desk says so, in a call and off shift too, and has what its person can do
 * about it: become ready, let their own citizen wait, or as a supervisor decide who does.
 */
export function EmergencyWaiting() {
  const t = useTranslations('desk-calls')
  const locale = useLocale()
  const sentenceOf = useRefusal()
  const { calls, setPresence, freeForEmergency, isBusy, refusal } = useDeskCalls()
  const [isRefused, setIsRefused] = useState(false)
  const waiting = calls?.waiting.filter(({ state, emergencyAt }) => state === 'waiting' && emergencyAt !== null) ?? []
  const first = waiting.find(({ isThere }) => isThere) ?? waiting[0]
  const since = waiting.at(-1)?.emergencyAt
  if (!calls || !first || !since) return null
  const way = wayOf(calls, first)
  async function free(staffId: number) {
    setIsRefused(!(await freeForEmergency(staffId)))
  }
  return (
    <Alarm
      title={t(`emergency.waiting.${first.mode}`, { count: waiting.length })}
      what={t(`emergency.can.${way}`)}
      since={since}
      className="sticky top-0 z-30 mb-4 rounded-card border-2 border-accent"
    >
      {way === 'ready' && (
        <Button type="button" variant="accent" disabled={isBusy} onClick={() => void setPresence('ready')}>
          {t('presence.ready')}
        </Button>
      )}
      {way === 'inCall' && (
        <Button type="button" variant="accent" disabled={isBusy} onClick={() => void free(calls.me.staffId)}>
          {t('emergency.take')}
        </Button>
      )}
      {way === 'free' &&
        busy(calls, first).map((person) => (
          <Button
            key={person.staffId}
            type="button"
            variant="accent"
            disabled={isBusy}
            onClick={() => void free(person.staffId)}
          >
            {t('emergency.takes', { name: bilingual(person, 'name', locale) ?? '' })}
          </Button>
        ))}
      {isRefused && refusal && <span className="basis-full text-stop">{sentenceOf(refusal)}</span>}
    </Alarm>
  )
}

const answers = ({ role }: { role: string }, { mode }: DeskCall) =>
  role === 'interpreter' || (mode === 'voice' && role === 'operator')

const busy = ({ people }: DeskCalls, emergency: DeskCall) =>
  people.filter((person) => person.state === 'in_call' && answers(person, emergency))

/** What this desk can do about it. */
function wayOf(calls: DeskCalls, emergency: DeskCall) {
  const { me, call } = calls
  if (!emergency.isThere) return 'gone'
  if (me.role === 'supervisor') return busy(calls, emergency).length > 0 ? 'free' : 'nobody'
  if (!answers(me, emergency)) return 'tell'
  // How the last call ended is said first, in the card of its own.
  if (me.state === 'wrap_up' && call?.outcome === null) return 'tell'
  if (me.state === 'away' || me.state === 'wrap_up') return 'ready'
  return me.state === 'in_call' && call?.isMine && call.emergencyAt === null ? 'inCall' : 'tell'
}
