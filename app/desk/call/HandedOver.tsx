'use client'

import { useLocale, useTranslations } from 'next-intl'

import { Tick } from '@/components/pictograms/Tick'
import type { DeskCalls } from '@/lib/calls/answers'

type Props = NonNullable<DeskCalls['handedOver']>

/** The citizen agreed, and my call is another's: I rest, and nothing rings here until I say so. Or they stay with whom they had, and I am free. */
export function HandedOver({ isAgreed, to }: Props) {
  const t = useTranslations('desk-calls')
  const locale = useLocale()
  return (
    <section
      aria-labelledby="handed-over"
      className="card flex items-center gap-4 rounded-card border border-line bg-surface p-4"
    >
      <Tick className="size-14 shrink-0 text-ok" />
      <div className="min-w-0">
        <h2 id="handed-over">{t(isAgreed ? 'handOver.done' : 'handOver.stays', { name: to[locale] })}</h2>
        <output>{t(isAgreed ? 'handOver.rest' : 'handOver.free')}</output>
      </div>
    </section>
  )
}
