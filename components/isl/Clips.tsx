'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'

import type { Clips as AllClips, PromptKey } from '@/lib/isl/schema'

import { Clip } from './Clip'

const Known = createContext<AllClips>({})

/** The prompts in sign that a page's scenes may show. */
export function Clips({ clips, children }: { clips: AllClips; children: ReactNode }) {
  return <Known value={clips}>{children}</Known>
}

/** A sentence of pictures: one after the other comes forward, as its signs would; still where no motion is wanted. */
export function InTurn({ children }: { children: ReactNode }) {
  return <span className="in-turn flex items-center justify-evenly gap-2">{children}</span>
}

type PromptProps = {
  of: PromptKey
  label: string
  className?: string
  /** The sentence in pictures, for as long as nobody has recorded it or its file does not come; without them the picture beside it stands alone. */
  pictures?: ReactNode
}

/** A prompt in sign, where its scene has room for it. */
export function Prompt({ of, label, className, pictures }: PromptProps) {
  const clip = useContext(Known)[of]
  const [lost, setLost] = useState<string | null>(null)
  if (!clip || clip.src === lost) return pictures && <InTurn>{pictures}</InTurn>
  return (
    <Clip
      key={clip.src}
      clip={clip}
      label={label}
      onLost={() => setLost(clip.src)}
      {...(className !== undefined && { className })}
    />
  )
}
