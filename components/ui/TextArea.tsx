import { clsx } from 'clsx'
import type { TextareaHTMLAttributes } from 'react'

import { Field } from './Field'
import { controlClass, fieldAria, type FieldTexts } from './field-ids'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> &
  FieldTexts & { name: string; label: string; optional?: string }

export function TextArea({ name, id = name, label, optional, hint, error, rows = 5, className, ...area }: Props) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} error={error}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className={clsx(controlClass, 'field-sizing-content min-h-36!', className)}
        {...fieldAria(id, { hint, error })}
        {...area}
      />
    </Field>
  )
}
