import type { ComponentType, Ref } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

type Props = {
  picture: ComponentType<PictogramProps>
  label: string
  /** Without it the button sends its form. */
  onPress?: () => void
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** The one thing to do next, as wide as its scene. */
export function WideButton({ picture: Picture, label, onPress, disabled = false, ref }: Props) {
  return (
    <button
      ref={ref}
      type={onPress ? 'button' : 'submit'}
      disabled={disabled}
      onClick={onPress}
      className="control flex min-h-target-call w-full items-center justify-center gap-3 rounded-card solid-brand text-lg font-bold disabled:opacity-60"
    >
      <Picture className="size-9" />
      {label}
    </button>
  )
}
