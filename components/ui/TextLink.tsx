import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link that stands alone on its line: as tall as a finger. Nothing is fetched ahead: data costs money. */
export function TextLink({ className, prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={prefetch}
      className={clsx('inline-flex min-h-target items-center text-brand underline underline-offset-4', className)}
      {...rest}
    />
  )
}
