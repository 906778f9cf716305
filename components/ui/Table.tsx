import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** Wide tables scroll inside their own focusable box; the page never scrolls sideways. */
export function Table({
  caption,
  captionHidden = false,
  children,
}: {
  caption: string
  captionHidden?: boolean
  children: ReactNode
}) {
  return (
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="card overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full border-collapse text-left">
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
        'px-4 py-2.5 align-top font-semibold',
        scope === 'col' && 'border-b border-line-strong text-sm whitespace-nowrap text-ink-muted',
        scope === 'row' && 'border-b border-line',
        className,
      )}
      {...rest}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={clsx('border-b border-line px-4 py-2.5 align-top', className)} {...rest} />
}
