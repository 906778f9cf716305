import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type Props = {
  caption: string
  captionHidden?: boolean
  /** On a phone each row is a card, its cells under their column's `label`. Few narrow columns of numbers stay a `table`. */
  phone?: 'cards' | 'table'
  children: ReactNode
}

/** Wide tables scroll inside their own focusable box; the page never scrolls sideways. */
export function Table({ caption, captionHidden = false, phone = 'cards', children }: Props) {
  return (
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="card overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className={clsx('w-full border-collapse text-left', phone === 'cards' && 'phone-cards')}>
        <caption className={captionHidden ? 'sr-only' : 'px-4 pt-3 pb-1 text-left font-semibold'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function HeaderCell({ className, scope = 'col', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope}
      className={clsx(
        'px-4 py-2.5 align-top font-semibold max-sm:px-3',
        scope === 'col' && 'border-b border-line-strong text-sm text-ink-muted sm:whitespace-nowrap',
        scope === 'row' && 'border-b border-line',
        className,
      )}
      {...rest}
    />
  )
}

/** `label`: its column's name, said over it where the columns are gone; empty where the cell says enough (a button). */
export function Cell({ className, label, ...rest }: ComponentProps<'td'> & { label?: string | undefined }) {
  return (
    <td
      data-label={label}
      className={clsx('border-b border-line px-4 py-2.5 align-top max-sm:px-3', className)}
      {...rest}
    />
  )
}
