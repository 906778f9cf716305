import type { InputHTMLAttributes, ReactNode } from 'react'

import { fieldAria, type FieldTexts } from './field-ids'
import { FieldError } from './FieldError'

type Props = InputHTMLAttributes<HTMLInputElement> & FieldTexts & { name: string; label: ReactNode }

export function Checkbox({ name, id = name, label, hint, error, ...input }: Props) {
  return (
    <div className="grid gap-1">
      <FieldError id={id} error={error} />
      <label className="flex min-h-target items-center gap-3">
        <input
          id={id}
          name={name}
          type="checkbox"
          className="size-6 shrink-0 accent-brand"
          {...fieldAria(id, { hint, error })}
          {...input}
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-ink-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
