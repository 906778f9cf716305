import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Station = {
  key: string
  label: ReactNode
  /** `now` is where it stands; `stopped` is a hold or an end before the goal. */
  state: 'done' | 'now' | 'next' | 'stopped'
  /** Said to screen readers, as the dot is not read: e.g. "done", "now", "to come". */
  stateWord?: string
  at?: ReactNode
  note?: ReactNode
}

const dots = {
  done: 'border-accent bg-accent forced-colors:bg-[CanvasText]',
  now: 'border-accent bg-surface ring-4 ring-accent/25',
  next: 'border-line-strong bg-surface',
  stopped: 'border-wait bg-wait forced-colors:bg-[CanvasText]',
}

/** The red line of the register: where a complaint has been, where it stands, what comes. */
export function Stations({ label, stations }: { label: string; stations: Station[] }) {
  return (
    <ol aria-label={label} className="grid">
      {stations.map((station, index) => (
        <li
          key={station.key}
          {...(station.state === 'now' && { 'aria-current': 'step' as const })}
          className="relative grid grid-cols-[1.5rem_1fr] gap-x-3 pb-5 last:pb-0"
        >
          {index < stations.length - 1 && (
            <span
              aria-hidden
              className={clsx(
                'absolute top-3 bottom-[-0.75rem] left-[0.6875rem] border-l-[3px]',
                station.state === 'done' ? 'border-accent' : 'border-dashed border-line-strong',
              )}
            />
          )}
          <span
            aria-hidden
            className={clsx('relative z-1 mx-auto mt-1.5 size-4 rounded-full border-[3px]', dots[station.state])}
          />
          <span className="min-w-0">
            <span className={clsx('block', station.state === 'next' ? 'text-ink-muted' : 'font-semibold')}>
              {station.label}
              {station.stateWord && <span className="sr-only"> ({station.stateWord})</span>}
            </span>
            {station.at && <span className="block text-sm text-ink-muted">{station.at}</span>}
            {station.note && <span className="mt-0.5 block">{station.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
