import type { ComponentType, Ref } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

type Props = {
  picture: ComponentType<PictogramProps>
  label: string
  onPress: () => void
  ref?: Ref<HTMLButtonElement>
}

/** The one thing to do next, as wide as its scene. */
export function WideButton({ picture: Picture, label, onPress, ref }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      onClick={onPress}
      className="control flex min-h-target-call w-full items-center justify-center gap-3 rounded-card solid-brand text-lg font-bold"
    >
      <Picture className="size-9" />
      {label}
    </button>
  )
}
