import type { ReactNode } from 'react'

type Props<T> = {
  legend: string
  chosen: T
  onChoose: (value: T) => void
  tiles: { value: T; label: string; picture: ReactNode }[]
}

/** One of a few, as pictures; it counts at once. */
export function WishTiles<T extends string | null>({ legend, chosen, onChoose, tiles }: Props<T>) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid grid-cols-3 gap-2">
        {tiles.map(({ value, label, picture }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
            className="control grid min-h-28 content-center justify-items-center gap-1 rounded-card border border-line-strong bg-surface p-1 text-center text-sm leading-tight font-semibold hover:bg-brand-soft aria-pressed:border-4 aria-pressed:border-brand aria-pressed:bg-brand-soft"
          >
            {picture}
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
