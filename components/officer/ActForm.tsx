import { randomUUID } from 'node:crypto'

import type { ReactNode } from 'react'

import type { Act } from '@/lib/department/schema'

type Props = { base: string; act: Act; withPhoto?: boolean; children: ReactNode }

/** A plain form; its key makes a second click, or a second sending on a bad network, the same act. */
export function ActForm({ base, act, withPhoto = false, children }: Props) {
  return (
    <form
      action={`${base}/${act}`}
      method="post"
      noValidate
      className="grid gap-4"
      {...(withPhoto && { encType: 'multipart/form-data' })}
    >
      <input type="hidden" name="key" value={randomUUID()} />
      {children}
    </form>
  )
}
