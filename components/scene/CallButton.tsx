import { clsx } from 'clsx'
import type { ComponentType, Ref } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

type Props = {
  picture: ComponentType<PictogramProps>
  label: string
  onPress: () => void
  variant?: 'plain' | 'round' | 'end' | 'call' | undefined
  /** For buttons that stay down (the text panel is open, the camera is on). */
  isOn?: boolean | undefined
  showLabel?: boolean | undefined
  disabled?: boolean | undefined
  /** Stays in a row of buttons that is short for a while (CallControls). */
  stays?: boolean | undefined
  /** Gives its room to the card of 112 on a small screen (CallFrame). */
  yields?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
}

const variants = {
  plain: 'rounded-card border-line-strong bg-surface text-ink hover:bg-brand-soft',
  round: 'rounded-full border-line-strong bg-surface text-ink hover:bg-brand-soft',
  end: 'rounded-card border-transparent solid-emergency',
  call: 'rounded-card border-transparent solid-brand',
}

/** A button for hands that sign: 64 px, a picture first, its word for screen readers or below it. */
export function CallButton({
  picture: Picture,
  label,
  onPress,
  variant = 'plain',
  isOn,
  showLabel = false,
  disabled,
  stays,
  yields,
  ref,
}: Props) {
  return (
    <button
      ref={ref}
      type="button"
      onClick={onPress}
      disabled={disabled}
      data-stays={stays}
      data-yields={yields}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      {...(!showLabel && { 'aria-label': label, title: label })}
      className={clsx(
        'control flex min-h-target-call min-w-target-call flex-col items-center justify-center gap-0.5 border p-1.5',
        'transition-colors disabled:opacity-50 aria-pressed:border-brand aria-pressed:bg-brand-soft',
        variants[variant],
      )}
    >
      <Picture className="size-9" />
      {showLabel && <span className="text-sm leading-tight font-semibold">{label}</span>}
    </button>
  )
}
