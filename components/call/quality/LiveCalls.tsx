'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { useEvery } from '@/components/browser/useEvery'
import { EmergencyTag } from '@/components/emergency/EmergencyTag'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import type { LiveCall } from '@/lib/calls/answers'
import { missedIn } from '@/lib/calls/picture/grade'

import { Since } from '../Since'
import { Direction } from './Direction'

const everyMs = 5000

/** The calls of this moment with what each side and each guest receives: for the supervisor and the Collector. `act`: what may be done with one. Says nothing while nobody talks. */
export function LiveCalls({ act }: { act?: (callId: string) => ReactNode }) {
  const t = useTranslations('desk-calls')
  const locale = useLocale()
  const [calls, setCalls] = useState<LiveCall[]>([])
  useEvery(everyMs, async () => {
    const answer = await ask<LiveCall[]>('/api/live-calls', undefined, 'GET')
    if (answer.ok) setCalls(answer.value)
  })
  if (calls.length === 0) return null
  return (
    <section aria-labelledby="live-calls" className="grid gap-1">
      <h2 id="live-calls" className="flex items-baseline justify-between">
        {t('picture.live')}
        <span className="tabular-nums">{calls.length}</span>
      </h2>
      <ul className="grid gap-2">
        {calls.map((call) => {
          const Picture = call.mode === 'sign' ? Signer : Phone
          return (
            <li key={call.id} className="grid gap-2 rounded-control border border-line bg-surface p-2">
              <p className="flex items-center gap-2">
                <Picture className="size-8 text-brand" title={t(`mode.${call.mode}`)} />
                <span className="min-w-0 flex-1 font-semibold">{locale === 'hi' ? call.nameHi : call.nameEn}</span>
                {call.emergencyAt && <EmergencyTag />}
                <Since at={call.answeredAt} className="font-bold" />
              </p>
              {act?.(call.id)}
              {(call.mode === 'sign' || call.toDesk.length > 0 || call.toCitizen.length > 0) && (
                <>
                  <Direction
                    name={t('picture.citizenToDesk')}
                    reports={call.toDesk}
                    now={missedIn(call.mode, call.deskGets)}
                  />
                  <Direction
                    name={t('picture.deskToCitizen')}
                    reports={call.toCitizen}
                    now={missedIn(call.mode, call.citizenGets)}
                  />
                </>
              )}
              {call.guests.map(({ id, kind, reports, gets }) => (
                <Direction key={id} name={t('picture.toGuest', { kind })} reports={reports} now={gets} />
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
