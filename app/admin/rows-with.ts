import { fold } from '@/lib/fold'

import type { PageProps } from './chosen-id'

/** The words that a list is narrowed to (?q=…). */
export async function queryOf({ searchParams }: PageProps): Promise<string> {
  const { q } = await searchParams
  return typeof q === 'string' ? q.slice(0, 100) : ''
}

/** The rows that have every word of the query, in whichever spelling of Devanagari. */
export function rowsWith<T>(query: string, rows: T[], wordsOf: (row: T) => (string | null | undefined)[]): T[] {
  const asked = fold(query).split(' ').filter(Boolean)
  return rows.filter((row) => {
    const words = fold(wordsOf(row).join(' '))
    return asked.every((word) => words.includes(word))
  })
}
