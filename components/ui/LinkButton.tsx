import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

import { buttonClass, type ButtonLook } from './Button'

type Props = ButtonLook & ComponentProps<typeof Link>

/** A link that looks like a button because it is the next step. Nothing is fetched ahead: data costs money. */
export function LinkButton({ variant, size, wide, className, prefetch = false, ...rest }: Props) {
  return <Link prefetch={prefetch} className={clsx(buttonClass({ variant, size, wide }), className)} {...rest} />
}
