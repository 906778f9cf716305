import { clsx } from 'clsx'

import { RaisedHand } from '@/components/pictograms/RaisedHand'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { Speaking } from '@/components/pictograms/Speaking'
import type { Mark } from '@/lib/calls/picture/stage'

import type { CallWords } from './words'

type Props = Mark & { isSpeaking: boolean; words: CallWords['live']; className?: string }

/** What somebody does now: signs, has a hand up, speaks (a dot, for who does not hear it). */
export function Doings({ isSigning, isHandUp, isSpeaking, words, className }: Props) {
  if (!isSigning && !isHandUp && !isSpeaking) return null
  return (
    <span className={clsx('flex shrink-0 items-center gap-1', className)}>
      {isSigning && <SigningHand className="size-7 text-signing" title={words.signing} />}
      {isHandUp && <RaisedHand className="size-7 text-signing" title={words.handUp} />}
      {isSpeaking && <Speaking className="size-6 text-ok" title={words.speaking} />}
    </span>
  )
}
