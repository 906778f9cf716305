'use client'

import { type ReactNode, useState } from 'react'

import type { Answer } from '@/components/browser/ask'
import { useFelt } from '@/components/browser/useFelt'
import { Prompt } from '@/components/isl/Clips'
import { Cross } from '@/components/pictograms/Cross'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'
import type { PromptKey } from '@/lib/isl/schema'

type Props = {
  prompt: PromptKey
  /** The question as pictures, for as long as nobody has signed it. */
  pictures: ReactNode
  says: string
  yes: string
  no: string
  /** When nobody heard the answer. */
  unheard: string
  onAnswer: (isYes: boolean) => Promise<Answer<unknown>>
}

/** A question in the middle of a call: in sign or in pictures, then yes and no. Below the stage, so that no face and no hand is covered. */
export function Asked({ prompt, pictures, says, yes, no, unheard, onAnswer }: Props) {
  const [state, setState] = useState<'asked' | 'telling' | 'unheard'>('asked')
  useFelt([200, 100, 200])
  const isBusy = state === 'telling'
  async function answer(isYes: boolean) {
    setState('telling')
    const told = await onAnswer(isYes)
    setState(told.ok ? 'asked' : 'unheard')
  }
  return (
    <section
      role="alert"
      aria-label={says}
      className="flex flex-wrap items-center justify-center gap-x-5 gap-y-2 border-t-4 border-accent bg-paper p-3"
    >
      <Prompt of={prompt} label={says} className="w-36" pictures={pictures} />
      <p className="max-w-md min-w-48 flex-1 font-semibold">{says}</p>
      <span className="flex gap-3">
        <CallButton
          picture={Tick}
          label={yes}
          onPress={() => void answer(true)}
          disabled={isBusy}
          variant="call"
          showLabel
        />
        <CallButton picture={Cross} label={no} onPress={() => void answer(false)} disabled={isBusy} showLabel />
      </span>
      {state === 'unheard' && (
        <p className="flex basis-full items-center justify-center gap-2 font-semibold text-stop">
          <NoNetwork className="size-10" />
          {unheard}
        </p>
      )}
    </section>
  )
}
