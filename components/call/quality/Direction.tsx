'use client'

import { useTranslations } from 'next-intl'

import type { PictureNow } from '@/lib/calls/answers'
import { gradeOf } from '@/lib/calls/quality'
import type { Quality } from '@/lib/calls/schema'
import { useFormat } from '@/lib/i18n/use-format'

import { Bars } from './Bars'
import { RateLine } from './RateLine'

type Props = { name: string; reports: Quality[]; now?: PictureNow }

/** One direction of a call: how well its picture can be read, its last figures, and two minutes of it; or that no picture is there now. */
export function Direction({ name, reports, now = 'picture' }: Props) {
  const t = useTranslations('desk-calls.picture')
  const format = useFormat()
  const last = reports.at(-1)
  const isThere = now === 'picture' && last !== undefined
  const arrives = isThere ? gradeOf(last) : null
  const grade = now === 'nothing' ? 'poor' : arrives
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2">
        <Bars grade={grade} />
        <span className="font-semibold">{name}</span>
        <span>{arrives ? t(`grades.${arrives}`) : t(now === 'off' || now === 'nothing' ? now : 'none')}</span>
      </p>
      {isThere && (
        <>
          <p className="text-sm text-ink-muted tabular-nums">
            {t('figures', {
              fps: format.number(last.fps),
              size: `${last.width}×${last.height}`,
              delay: last.delayMs,
              lost: format.percent(last.lost),
              freezes: last.freezes,
              frozen: format.number(Math.round(last.frozenMs / 100) / 10),
            })}
          </p>
          <RateLine rates={reports.map(({ fps }) => fps)} />
        </>
      )}
    </div>
  )
}
