import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export type ButtonLook = {
  /** One `primary` a page; `accent` only for the one thing that needs the person now; `danger` ends or refuses. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'accent' | 'danger' | undefined
  /** `call` is for hands that sign: 64 px. `compact` only inside tables of staff rooms, where rows give the spacing. */
  size?: 'normal' | 'call' | 'compact' | undefined
  wide?: boolean | undefined
}

const variants = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand/90 active:bg-brand/80',
  secondary: 'border-line-strong bg-surface text-brand hover:bg-brand-soft',
  quiet: 'border-transparent text-brand hover:bg-brand-soft',
  accent: 'border-transparent bg-accent text-on-accent hover:bg-accent/90',
  danger: 'border-transparent bg-stop text-on-stop hover:bg-stop/90',
}

const sizes = {
  normal: 'min-h-target min-w-target px-5 py-2',
  call: 'min-h-target-call min-w-target-call px-6 py-3',
  compact: 'min-h-9 min-w-9 px-3 py-1 max-sm:min-h-target max-sm:min-w-target pointer-coarse:min-h-target',
}

export function buttonClass({ variant = 'primary', size = 'normal', wide = false }: ButtonLook) {
  return clsx(
    'control inline-flex items-center justify-center gap-2 rounded-control border text-center font-semibold no-underline',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60',
    variants[variant],
    sizes[size],
    wide && 'w-full',
  )
}

type Props = ButtonLook & ComponentProps<'button'>

export function Button({ variant, size, wide, className, type = 'submit', ...rest }: Props) {
  return <button type={type} className={clsx(buttonClass({ variant, size, wide }), className)} {...rest} />
}
