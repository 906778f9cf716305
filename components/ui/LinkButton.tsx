import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

import { buttonClass, type ButtonLook } from './Button'

type Props = ButtonLook & ComponentProps<'a'> & { href: string }

/** A link that looks like a button because it is the next step. A plain link: it works before, and without, any script. */
export function LinkButton({ variant, size, wide, className, children, ...rest }: Props) {
  return (
    <a className={clsx(buttonClass({ variant, size, wide }), className)} {...rest}>
      {children}
    </a>
  )
}
