'use client'

import { useTranslations } from 'next-intl'

import { gradeOf } from '@/lib/calls/quality'
import type { Quality } from '@/lib/calls/schema'

import { Bars } from './Bars'
import { Direction } from './Direction'

type Props = { received: Quality[]; told: Quality[] }

const order = ['poor', 'strained', 'good'] as const

/** A quiet signal in the head of the call: the poorer direction as bars and a word; opened, both directions with their figures, beside the picture and not over it. */
export function PictureMeter({ received, told }: Props) {
  const t = useTranslations('desk-calls.picture')
  const grades = [received.at(-1), told.at(-1)].flatMap((seen) => (seen ? [gradeOf(seen)] : []))
  const worst = order.find((grade) => grades.includes(grade))
  if (!worst) return null
  return (
    <details className="open:order-last open:basis-full">
      <summary className="control flex min-h-target w-fit list-none items-center gap-1.5 rounded-control px-2">
        <Bars grade={worst} />
        <span className="sr-only">{t('title')}: </span>
        {t(`grades.${worst}`)}
      </summary>
      <div className="grid gap-3 px-2 pb-2 sm:grid-cols-2">
        <Direction name={t('fromCitizen')} reports={received} />
        <Direction name={t('toCitizen')} reports={told} />
      </div>
    </details>
  )
}
