import type { DayLevel } from './answers.ts'

const columns = [
  'day',
  'starts_at',
  'ends_at',
  'calls',
  'told',
  'in_10',
  'in_120',
  'answered',
  'abandoned',
  'call_backs',
  'median_wait_seconds',
  'longest_wait_seconds',
  'readable_share',
  'drops',
  'recovered',
] as const satisfies (keyof DayLevel)[]

/** RFC 4180: days, moments and numbers only, so no cell needs a quote. An empty cell is a figure that is not told. */
export function csvOf(levels: DayLevel[]): string {
  const rows = levels.map((level) => columns.map((column) => level[column] ?? '').join(','))
  return [columns.join(','), ...rows, ''].join('\r\n')
}
