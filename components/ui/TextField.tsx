import { clsx } from 'clsx'
import type { InputHTMLAttributes } from 'react'

import { Field } from './Field'
import { controlClass, fieldAria, type FieldTexts } from './field-ids'

type Props = InputHTMLAttributes<HTMLInputElement> & FieldTexts & { name: string; label: string; optional?: string }

/** `id` is the name unless given: the error summary links to `#name`. */
export function TextField({ name, id = name, label, optional, hint, error, className, ...input }: Props) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        className={clsx(controlClass, className)}
        {...fieldAria(id, { hint, error })}
        {...input}
      />
    </Field>
  )
}
