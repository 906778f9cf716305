import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { getFormat } from '@/lib/i18n/get-format'
import type { DayLevel } from '@/lib/service/answers'
import { minutesAndSeconds } from '@/lib/service/clock'
import type { ServiceMode } from '@/lib/service/schema'

/** The day in a handful of numbers. Shares are of the calls that are told (lib/service/answers.ts). */
export async function Figures({ level, by }: { level: DayLevel; by: ServiceMode }) {
  const t = await getTranslations('service.figures')
  const format = await getFormat()
  const share = (name: string, part: number) => (
    <Figure name={name} hint={t('of', { part, all: level.told })}>
      {format.percent(part / level.told)}
    </Figure>
  )
  const wait = (seconds: number | null) => (seconds === null ? '—' : minutesAndSeconds(seconds))
  return (
    <dl aria-label={t('title')} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <Figure
        name={t('calls')}
        // The other figures are of fewer: said where the two numbers meet.
        {...(level.calls !== null &&
          level.calls > level.told && { hint: t('told', { told: level.told, rest: level.calls - level.told }) })}
      >
        {level.calls === null ? t('few') : format.number(level.calls)}
      </Figure>
      {share(t('in_120'), level.in_120)}
      {share(t('in_10'), level.in_10)}
      <Figure name={t('median')}>{wait(level.median_wait_seconds)}</Figure>
      <Figure name={t('longest')}>{wait(level.longest_wait_seconds)}</Figure>
      {by === 'sign' && level.readable_share !== null && (
        <Figure name={t('readable')} hint={t('readableHint')}>
          {format.percent(level.readable_share)}
        </Figure>
      )}
      <Figure name={t('drops')}>
        {level.drops === 0 ? t('noDrops') : t('ofAll', { part: level.recovered, all: level.drops })}
      </Figure>
      <Figure name={t('abandoned')}>{format.number(level.abandoned)}</Figure>
      <Figure name={t('call_backs')}>{format.number(level.call_backs)}</Figure>
    </dl>
  )
}

function Figure({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col justify-between gap-1 rounded-card border border-line bg-surface p-3">
      <dt className="text-sm text-ink-muted">{name}</dt>
      <dd className="grid">
        <span className="text-lg font-bold tabular-nums">{children}</span>
        {hint && <span className="text-sm text-ink-muted">{hint}</span>}
      </dd>
    </div>
  )
}
