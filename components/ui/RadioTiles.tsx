import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { FieldError } from './FieldError'

type Tile = { value: string; label: ReactNode; hint?: ReactNode; picture?: ReactNode }

type Props = {
  name: string
  legend: ReactNode
  hint?: string
  error?: string | undefined
  tiles: Tile[]
  defaultValue?: string | undefined
  required?: boolean
  /** Pictures above the words, side by side (faces, few choices); otherwise rows. */
  layout?: 'rows' | 'pictures'
}

/** A choice as large tiles: real radio buttons, so arrows, screen readers and forms without JavaScript work. */
export function RadioTiles({ name, legend, hint, error, tiles, defaultValue, required, layout = 'rows' }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const pictures = layout === 'pictures'
  return (
    <fieldset id={name} className="grid gap-2" {...(described && { 'aria-describedby': described })}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-ink-muted">
          {hint}
        </p>
      )}
      <FieldError id={name} error={error} />
      <div className={clsx('grid gap-2', pictures && 'grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))]')}>
        {tiles.map(({ value, label, hint: tileHint, picture }) => (
          <label
            key={value}
            className={clsx(
              'tile control flex min-h-target items-center gap-3 rounded-control border border-line-strong bg-surface py-3 hover:bg-brand-soft',
              'has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)]',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
              pictures ? 'flex-col px-2 text-center' : 'px-4',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              required={required}
              className="size-5 shrink-0 accent-brand outline-none"
            />
            {picture}
            <span className="min-w-0">
              <span className="font-semibold">{label}</span>
              {tileHint && <span className="block text-sm text-ink-muted">{tileHint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
