import { Hand, Phone } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'

import { LiveCalls } from '@/components/call/quality/LiveCalls'
import { Tag } from '@/components/ui/Tag'
import { bilingual } from '@/lib/i18n/bilingual'
import { ClientMessages } from '@/lib/i18n/ClientMessages'
import type { Calls } from '@/lib/insights/answers'

import { Elapsed } from './Elapsed'
import { ServiceLevels } from './ServiceLevels'

const people = ['ready', 'in_call', 'wrap_up', 'away'] as const
/** Of all calls 80 % within this (FCC 47 CFR 64.604, video relay). */
const promiseMs = 120_000

export async function CallsNow({ calls }: { calls: Calls }) {
  const t = await getTranslations('collector.calls')
  const locale = await getLocale()
  const now = Date.now()
  return (
    <section aria-labelledby="calls" className="grid grid-cols-1 content-start gap-2">
      <h2 id="calls">{t('title')}</h2>
      <div className="card grid grid-cols-1 gap-3 rounded-card border border-line bg-surface p-4">
        <dl className="grid grid-cols-4 gap-2 text-center">
          {people.map((state) => (
            <div key={state} className="flex flex-col-reverse">
              <dt className="text-sm text-ink-muted">{t(`shift.${state}`)}</dt>
              <dd className="text-lg font-bold tabular-nums">{calls.shift[state]}</dd>
            </div>
          ))}
        </dl>
        {calls.calls.length === 0 ? (
          <p className="rounded-control bg-paper px-3 py-3 text-ink-muted">{t('none')}</p>
        ) : (
          <ul className="grid gap-1.5">
            {calls.calls.map((call) => {
              const isLive = call.state === 'live'
              const waitsLong = !isLive && now - Date.parse(call.asked_at) > promiseMs
              const Icon = call.mode === 'sign' ? Hand : Phone
              return (
                <li
                  key={call.id}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-paper px-3 py-2"
                >
                  <Icon aria-hidden className="size-5 shrink-0 text-brand" />
                  <span className="font-semibold">{t(`mode.${call.mode}`)}</span>
                  <Tag tone={isLive ? 'ok' : waitsLong ? 'accent' : 'wait'}>{t(`state.${call.state}`)}</Tag>
                  <span className="ml-auto tabular-nums">
                    <Elapsed since={call.answered_at ?? call.asked_at} now={now} />
                  </span>
                  {isLive && (
                    <span className="basis-full text-sm text-ink-muted">{bilingual(call, 'name', locale)}</span>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        <ClientMessages namespaces={['desk-calls']}>
          <LiveCalls />
        </ClientMessages>
        <ServiceLevels today={calls.today} quarters={calls.quarters} />
      </div>
    </section>
  )
}
