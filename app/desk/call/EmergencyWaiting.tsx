'use client'

import { useLocale, useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import { couldMakeWay, emergenciesWaiting, whatDeskCanDo } from '@/lib/calls/emergency'
import { bilingual } from '@/lib/i18n/bilingual'

import { Alarm } from './Alarm'
import { useDeskCalls } from './DeskCallsProvider'
import { Refused } from './Refused'

/**
 * Somebody with an emergency is first in line and rings at no desk. Every desk says so, in a call and off shift too, and has what its person can do
 * about it: become ready, let their own citizen wait, or as a supervisor decide who does.
 */
export function EmergencyWaiting() {
  const t = useTranslations('desk-calls')
  const locale = useLocale()
  const { calls, setPresence, freeForEmergency, isBusy } = useDeskCalls()
  const emergencies = calls && emergenciesWaiting(calls.waiting)
  if (!emergencies) return null
  const { first, newestAt, count } = emergencies
  const way = whatDeskCanDo(calls, first)
  return (
    <Alarm
      title={t(`emergency.waiting.${first.mode}`, { count })}
      what={t(`emergency.can.${way}`)}
      since={newestAt}
      className="sticky top-0 z-30 mb-4 rounded-card border-2 border-accent"
    >
      {way === 'ready' && (
        <Button type="button" variant="accent" disabled={isBusy} onClick={() => void setPresence('ready')}>
          {t('presence.ready')}
        </Button>
      )}
      {way === 'inCall' && (
        <Button
          type="button"
          variant="accent"
          disabled={isBusy}
          onClick={() => void freeForEmergency(calls.me.staffId)}
        >
          {t('emergency.take')}
        </Button>
      )}
      {way === 'free' &&
        couldMakeWay(calls, first).map((person) => (
          <Button
            key={person.staffId}
            type="button"
            variant="accent"
            disabled={isBusy}
            onClick={() => void freeForEmergency(person.staffId)}
          >
            {t('emergency.takes', { name: bilingual(person, 'name', locale) ?? '' })}
          </Button>
        ))}
      <Refused acts={['freeForEmergency']} />
    </Alarm>
  )
}
