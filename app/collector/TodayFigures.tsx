import { getTranslations } from 'next-intl/server'

import { getFormat } from '@/lib/i18n/get-format'
import type { Day } from '@/lib/insights/answers'
import { listHref } from '@/lib/insights/schema'

import { DaysTable } from './DaysTable'
import { Figure } from './Figure'

/** The first line: today in four numbers, each with its 30 days. What nobody could verify is counted apart from what citizens call solved. */
export async function TodayFigures({ days }: { days: Day[] }) {
  const t = await getTranslations('collector.figures')
  const format = await getFormat()
  const today = days.at(-1)
  const yesterday = days.at(-2)
  if (!today || !yesterday) return null

  const figure = (name: 'came_in' | 'solved' | 'overdue' | 'not_satisfied') => {
    const values = days.map((day) => day[name])
    return {
      label: t(name),
      value: format.number(today[name]),
      values,
      spoken: t('spoken', { low: Math.min(...values), high: Math.max(...values), today: today[name] }),
    }
  }
  const only = { from: today.day, to: today.day }
  return (
    <section aria-labelledby="figures" className="grid grid-cols-1 gap-2">
      <h2 id="figures" className="sr-only">
        {t('title')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">
        <Figure
          {...figure('came_in')}
          tone="text-brand"
          href={listHref({ list: 'came_in', ...only })}
          note={t('yesterday', { count: yesterday.came_in })}
        />
        <Figure
          {...figure('solved')}
          tone="text-ok"
          href={listHref({ list: 'solved', ...only })}
          note={t('unverified', { count: today.unverified })}
        />
        <Figure
          {...figure('overdue')}
          tone="text-accent"
          href={listHref({ list: 'overdue' })}
          note={t('overdueYesterday', { count: yesterday.overdue })}
        />
        <Figure
          {...figure('not_satisfied')}
          tone="text-stop"
          href={listHref({ list: 'not_satisfied', ...only })}
          note={t('yesterday', { count: yesterday.not_satisfied })}
        />
      </ul>
      <DaysTable days={days} />
    </section>
  )
}
