import type { Json } from '@/lib/db/database.types'

export type Difference = { field: string; from: string | null; to: string | null }

/** The fields that differ between a row before and after; of a new or a removed row, those that name it. */
export function differences(before: Json | null, after: Json | null): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names]
    .map((field) => ({ field, from: textOf(was[field]), to: textOf(is[field]) }))
    .filter(({ from, to }) => from !== to)
}

function fieldsOf(row: Json | null): Record<string, Json | undefined> {
  return row !== null && typeof row === 'object' && !Array.isArray(row) ? row : {}
}

function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
