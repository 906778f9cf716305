'use client'

import { useTranslations } from 'next-intl'

import type { PictureNow } from '@/lib/calls/answers'
import { stateOf } from '@/lib/calls/picture/grade'
import type { QualityNote } from '@/lib/calls/schema'
import { useFormat } from '@/lib/i18n/use-format'

import { Bars } from './Bars'
import { RateLine } from './RateLine'

type Props = { name: string; reports: QualityNote[]; now: PictureNow }

/** One direction of a call: how well its picture can be read, its last figures, and two minutes of it, or that no picture is there now; and what the browser that receives it lacks. */
export function Direction({ name, reports, now }: Props) {
  const t = useTranslations('desk-calls.picture')
  const format = useFormat()
  const last = reports.at(-1)
  const state = stateOf(now, last)
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2">
        <Bars state={state} />
        <span className="font-semibold">{name}</span>
        <span>{state ? t(`states.${state}`) : t('none')}</span>
      </p>
      {now === 'picture' && last && (
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
      {last && last.lacks.length > 0 && (
        <p className="text-sm text-ink-muted">
          {t('lacks', { lacks: last.lacks.map((one) => t(`lack.${one}`)).join(' · ') })}
        </p>
      )}
    </div>
  )
}
