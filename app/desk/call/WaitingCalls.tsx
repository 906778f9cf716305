'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

import { useNow } from '@/components/browser/useNow'
import { Since } from '@/components/call/Since'
import { EmergencyTag } from '@/components/emergency/EmergencyTag'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Tag } from '@/components/ui/Tag'
import type { DeskCall } from '@/lib/calls/answers'

import { MoveCall } from './MoveCall'
import { WishOf } from './WishOf'

/** The promise of the portal: four of five within two minutes (FCC 47 CFR 64.604 for video relay). */
const promisedMs = 120_000

/** Who waits, first in line first; emergencies and what waits longer than promised stand out. */
export function WaitingCalls({ waiting, mayMove }: { waiting: DeskCall[]; mayMove: boolean }) {
  const t = useTranslations('desk-calls')
  const now = useNow()
  return (
    <section aria-labelledby="waiting-calls" className="grid gap-2">
      <h2 id="waiting-calls" className="flex items-baseline justify-between">
        {t('waiting.title')}
        <span className="tabular-nums">{waiting.length}</span>
      </h2>
      {waiting.length === 0 && <p className="text-ink-muted">{t('waiting.nobody')}</p>}
      <ol className="grid gap-1">
        {waiting.map((call) => {
          const isLate = now !== null && now - Date.parse(call.askedAt) > promisedMs
          const Picture = call.mode === 'sign' ? Signer : Phone
          return (
            <li
              key={call.id}
              className={clsx(
                'flex flex-wrap items-center gap-2 rounded-control border bg-surface px-2 py-1',
                call.emergencyAt ? 'border-2 border-accent' : 'border-line',
              )}
            >
              <Picture className="size-8 text-brand" title={t(`mode.${call.mode}`)} />
              <span className="min-w-fit flex-1">
                <Since at={call.askedAt} className={clsx('font-bold', isLate && 'text-accent')} />
                <WishOf call={call} className="block text-sm text-ink-muted" />
              </span>
              {call.emergencyAt && <EmergencyTag />}
              {call.state === 'offered' && <Tag tone="brand">{t('waiting.offered')}</Tag>}
              {mayMove && <MoveCall call={call} line={waiting} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
