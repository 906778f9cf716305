import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'

import { Cell, HeaderCell } from '@/components/ui/Table'
import { getFormat } from '@/lib/i18n/get-format'
import type { DayLevel } from '@/lib/service/answers'
import { minutesAndSeconds } from '@/lib/service/clock'
import type { ServiceMode } from '@/lib/service/schema'

const all = ['calls', 'in_10', 'in_120', 'median', 'longest', 'readable', 'drops', 'abandoned', 'call_backs'] as const

/** What is left of a row on a phone, where the day itself is one touch away. */
const brief: readonly string[] = ['calls', 'in_120', 'median', 'readable']

const tight = 'max-sm:px-1! sm:px-1.5! sm:text-right align-middle! text-sm'

/** A voice call has no picture. */
const columnsOf = (mode: ServiceMode) => all.filter((column) => mode === 'sign' || column !== 'readable')

type Shape = { mode: ServiceMode; isBrief?: boolean }

const lookOf = (column: string, isBrief: boolean) => clsx(tight, isBrief && !brief.includes(column) && 'max-sm:hidden!')

export async function LevelHeads({ mode, isBrief = false }: Shape) {
  const t = await getTranslations('service.columns')
  return columnsOf(mode).map((column) => (
    <HeaderCell key={column} className={clsx(lookOf(column, isBrief), 'whitespace-normal!')}>
      {t(column)}
    </HeaderCell>
  ))
}

/** One row's figures, in the order of the heads. */
export async function LevelCells({ mode, level, isBrief = false }: Shape & { level: DayLevel }) {
  const t = await getTranslations('service')
  const format = await getFormat()
  const wait = (seconds: number | null) => (seconds === null ? '—' : minutesAndSeconds(seconds))
  const told = (value: number) => (level.told === 0 ? '—' : format.number(value))
  const says = {
    // The row's other figures are of fewer where a day's last calls are not told.
    calls:
      level.calls === null
        ? t('columns.few')
        : level.told === 0 || level.told === level.calls
          ? format.number(level.calls)
          : t('columns.counted', { told: level.told, calls: level.calls }),
    in_10: told(level.in_10),
    in_120: told(level.in_120),
    median: wait(level.median_wait_seconds),
    longest: wait(level.longest_wait_seconds),
    readable: level.readable_share === null ? '—' : format.percent(level.readable_share),
    drops: level.drops === 0 ? '—' : t('figures.ofAll', { part: level.recovered, all: level.drops }),
    abandoned: told(level.abandoned),
    call_backs: told(level.call_backs),
  }
  return columnsOf(mode).map((column) => (
    <Cell
      key={column}
      label={t(`columns.${column}`)}
      className={clsx(lookOf(column, isBrief), 'whitespace-nowrap tabular-nums')}
    >
      {says[column]}
    </Cell>
  ))
}
