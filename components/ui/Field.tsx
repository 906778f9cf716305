import type { ReactNode } from 'react'

import type { FieldTexts } from './field-ids'
import { FieldError } from './FieldError'

type Props = FieldTexts & {
  id: string
  label: ReactNode
  /** Said after the label, e.g. "(if you like)". */
  optional?: string | undefined
  children: ReactNode
}

/** Label, hint, error and the control itself, in the order in which they are read. */
export function Field({ id, label, optional, hint, error, children }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-muted"> {optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-muted">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}
