import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** A link that stands alone on its line: as tall as a finger. A plain link: it works before, and without, any script. */
export function TextLink({ className, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  return (
    <a
      className={clsx('inline-flex min-h-target items-center text-brand underline underline-offset-4', className)}
      {...rest}
    >
      {children}
    </a>
  )
}
