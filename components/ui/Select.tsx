import { clsx } from 'clsx'
import type { SelectHTMLAttributes } from 'react'

import { Field } from './Field'
import { controlClass, fieldAria, type FieldTexts } from './field-ids'

export type Option = { value: string; label: string }
type OptionGroup = { label: string; options: Option[] }

type Props = SelectHTMLAttributes<HTMLSelectElement> &
  FieldTexts & {
    name: string
    label: string
    optional?: string
    placeholder?: string
    options: (Option | OptionGroup)[]
  }

/** The browser's own list: works without JavaScript and by every screen reader. */
export function Select({
  name,
  id = name,
  label,
  optional,
  hint,
  error,
  placeholder,
  options,
  className,
  ...select
}: Props) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        className={clsx(controlClass, className)}
        {...fieldAria(id, { hint, error })}
        {...select}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </Field>
  )
}

function renderOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
