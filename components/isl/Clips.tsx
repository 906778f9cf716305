'use client'

import { createContext, type ReactNode, useContext } from 'react'

import type { Clips as AllClips, PromptKey } from '@/lib/isl/schema'

import { Clip } from './Clip'

const Known = createContext<AllClips>({})

/** The prompts in sign that a page's scenes may show. */
export function Clips({ clips, children }: { clips: AllClips; children: ReactNode }) {
  return <Known value={clips}>{children}</Known>
}

type PromptProps = {
  of: PromptKey
  label: string
  className?: string
  /** What stands in its place when nobody has recorded it; without it the picture beside it stands alone. */
  children?: ReactNode
}

/** A prompt in sign, where its scene has room for it. */
export function Prompt({ of, label, className, children }: PromptProps) {
  const clip = useContext(Known)[of]
  if (!clip) return children
  return <Clip key={clip.src} clip={clip} label={label} {...(className !== undefined && { className })} />
}
