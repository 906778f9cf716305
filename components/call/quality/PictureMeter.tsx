'use client'

import { useTranslations } from 'next-intl'

import { gradeOf } from '@/lib/calls/quality'
import type { Quality } from '@/lib/calls/schema'

import { Bars } from './Bars'
import { Direction } from './Direction'

type Props = { received: Quality[]; told: Quality[] }

const order = ['poor', 'strained', 'good'] as const

/** A quiet signal in the head of the call: the poorer direction as bars and a word; opened, both directions with their figures. */
export function PictureMeter({ received, told }: Props) {
  const t = useTranslations('desk-calls.picture')
  const grades = [received.at(-1), told.at(-1)].flatMap((seen) => (seen ? [gradeOf(seen)] : []))
  const worst = order.find((grade) => grades.includes(grade))
  if (!worst) return null
  return (
    <details className="group relative">
      <summary className="control flex min-h-target list-none items-center gap-1.5 rounded-control px-2">
        <Bars grade={worst} />
        <span className="sr-only">{t('title')}: </span>
        {t(`grades.${worst}`)}
      </summary>
      <div className="absolute top-full right-0 z-20 grid w-72 max-w-[80vw] gap-3 rounded-card border border-line-strong bg-surface p-3 shadow-float">
        <Direction name={t('fromCitizen')} reports={received} />
        <Direction name={t('toCitizen')} reports={told} />
      </div>
    </details>
  )
}
