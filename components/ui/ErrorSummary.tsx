'use client'

import { useEffect, useRef } from 'react'

import { Icon } from './Icon'

export type FieldMessage = { field: string; message: string }

/** Stands first on the page and takes focus, with and without JavaScript; each line leads to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldMessage[] }) {
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map(({ field, message }) => `${field}: ${message}`).join('\n')
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a page that came back with errors is read from them, also where no script runs
      autoFocus
      aria-labelledby="error-summary-title"
      className="card grid gap-2 rounded-card border-2 border-stop bg-stop-soft p-4"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-stop">
        <Icon name="alert" className="size-6" />
        {title}
      </h2>
      <ul className="grid gap-1">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} className="inline-flex min-h-target items-center font-semibold text-stop underline">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
