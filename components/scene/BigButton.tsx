import type { ComponentType } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

import { useFirstTap } from './useFirstTap'

type Props = { picture: ComponentType<PictogramProps>; label: string; hint?: string; onPress: () => void }

/** The one thing to do on a screen, as large as the screen allows. It answers the first tap, also the one before the page's script. */
export function BigButton({ picture: Picture, label, hint, onPress }: Props) {
  const tap = useFirstTap(onPress)
  return (
    <button
      type="button"
      {...tap}
      className="control grid w-full max-w-sm justify-items-center gap-3 rounded-card border border-brand bg-brand-soft p-8 text-center hover:bg-surface motion-safe:data-tapped:animate-pulse [@media(max-height:38rem)]:p-4"
    >
      <span className="grid size-44 place-items-center rounded-full solid-brand [@media(max-height:38rem)]:size-32">
        <Picture className="size-28 [@media(max-height:38rem)]:size-20" />
      </span>
      <span className="text-xl font-bold">{label}</span>
      {hint && <span className="text-ink-muted">{hint}</span>}
    </button>
  )
}
