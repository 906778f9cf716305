import { randomUUID } from 'node:crypto'

import type { ErrorCode } from '@/lib/error-codes'

import type { Kept, OpenedBy } from './ComplaintPage'

export type ActFormProps = { by: OpenedBy; errors: Partial<Record<string, ErrorCode>>; kept: Kept | null }

/** Whose complaint it is, and the key that makes a second tap the same act. */
export function ActFields({ by }: { by: OpenedBy }) {
  const [name, value] = 'link' in by ? ['link', by.link] : ['number', by.number]
  return (
    <>
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name="key" value={randomUUID()} />
    </>
  )
}
