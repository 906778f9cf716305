import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

type Props = ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'li' }

export function Card({ as: Element = 'div', className, ...rest }: Props) {
  // Every element allowed here takes the same attributes as a div.
  const Tag = Element as 'div'
  return <Tag className={clsx('card rounded-card border border-line bg-surface p-4 sm:p-5', className)} {...rest} />
}
