'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Tag } from '@/components/ui/Tag'
import type { DeskCall } from '@/lib/calls/schema'

import { Since } from './Since'
import { useNow } from './useNow'

/** The promise of the portal: four of five within two minutes (FCC 47 CFR 64.604 for video relay). */
const promisedMs = 120_000

/** Who waits, oldest first; what waits longer than promised stands out. */
export function WaitingCalls({ waiting }: { waiting: DeskCall[] }) {
  const t = useTranslations('desk-calls')
  const now = useNow()
  return (
    <section aria-labelledby="waiting-calls">
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
              className="flex items-center gap-2 rounded-control border border-line bg-surface px-2 py-1"
            >
              <Picture className="size-8 text-brand" title={t(`mode.${call.mode}`)} />
              <span className="min-w-0 flex-1">
                <Since at={call.askedAt} className={clsx('font-bold', isLate && 'text-accent')} />
                {call.genderWish && (
                  <span className="block text-sm text-ink-muted">{t(`wish.${call.genderWish}`)}</span>
                )}
              </span>
              {call.state === 'offered' && <Tag tone="brand">{t('waiting.offered')}</Tag>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
