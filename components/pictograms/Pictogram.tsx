import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type PictogramProps = {
  /** Size and colour, e.g. `size-24 text-brand`; the second tone follows the colour unless `--picto-tone` says another. */
  className?: string
  /** Only when the picture stands without a word beside it. */
  title?: string
}

/** The frame all pictograms share: 64 px grid, lines of 4, round ends, one fill that is a paler tone of the line. */
export function Pictogram({ className = 'size-16', title, children }: PictogramProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('picto shrink-0', className)}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {children}
    </svg>
  )
}

/** The second tone. */
export const tone = 'var(--picto-tone, color-mix(in oklab, currentColor 24%, var(--color-surface)))'
