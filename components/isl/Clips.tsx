'use client'

import { createContext, type ReactNode, useContext } from 'react'

import type { Clips as AllClips, PromptKey } from '@/lib/isl/schema'

import { Clip } from './Clip'

const Known = createContext<AllClips>({})

/** The prompts in sign that a page's scenes may show. */
export function Clips({ clips, children }: { clips: AllClips; children: ReactNode }) {
  return <Known value={clips}>{children}</Known>
}

/** A prompt in sign, where its scene has room for it; nothing when nobody has recorded it: the picture beside it stands alone. */
export function Prompt({ of, label, className }: { of: PromptKey; label: string; className?: string }) {
  const clip = useContext(Known)[of]
  return clip ? <Clip key={clip.src} clip={clip} label={label} {...(className !== undefined && { className })} /> : null
}
