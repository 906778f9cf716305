import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  /** Named by the button that opens it (`popoverTarget`). */
  id: string
  label: string
  at?: 'top' | 'bottom'
  children: ReactNode
}

/**
 * What is opened for a moment: over the right column, on a phone over the foot of the screen, and never in the way of a picture, which would
 * shrink or scroll away. Escape, its button and a press elsewhere close it; what is in it is kept.
 */
export function Beside({ id, label, at = 'bottom', children }: Props) {
  return (
    <section
      id={id}
      popover="auto"
      aria-label={label}
      className={clsx(
        'card inset-auto right-2 bottom-2 left-2 max-h-[42dvh] w-auto overflow-y-auto rounded-card border-2 border-line-strong',
        'bg-surface p-4 text-ink shadow-float lg:left-auto lg:max-h-[calc(100dvh-2rem)] lg:w-[max(22rem,27%_-_1rem)]',
        at === 'top' ? 'lg:top-32 lg:right-4 lg:bottom-auto lg:max-h-[calc(100dvh-9rem)]' : 'lg:right-4 lg:bottom-4',
      )}
    >
      <div className="grid gap-3">{children}</div>
    </section>
  )
}
