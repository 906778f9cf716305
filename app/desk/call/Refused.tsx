'use client'

import { type DeskAct, useDeskCalls } from './DeskCallsProvider'
import { useRefusal } from './useRefusal'

/** Why one of these acts was refused, beside its button, until the next act. `of`: the call, task or person that it was for; any of them when left out. */
export function Refused({ acts, of }: { acts: readonly DeskAct[]; of?: string }) {
  const sentenceOf = useRefusal()
  const { refusal } = useDeskCalls()
  if (!refusal || !acts.includes(refusal.act) || (of !== undefined && of !== refusal.of)) return null
  return (
    <p role="alert" className="basis-full text-stop">
      {sentenceOf(refusal.code)}
    </p>
  )
}
