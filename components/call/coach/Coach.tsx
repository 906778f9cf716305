'use client'

import type { LocalVideoTrack } from 'livekit-client'

import { useKept } from '@/components/browser/useKept'
import { Backlight } from '@/components/pictograms/Backlight'
import { Cross } from '@/components/pictograms/Cross'
import { Light } from '@/components/pictograms/Light'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { CallButton } from '@/components/scene/CallButton'

import type { CallWords } from '../words'
import { useCoach } from './useCoach'

/** Does this person want the coach? Remembered on the device. */
export function useWantsCoach() {
  const [wish, setWish] = useKept('sunwai-coach', ['on', 'off'])
  return { wants: wish === 'on', want: (wants: boolean) => setWish(wants ? 'on' : 'off') }
}

const pictures = { dark: Light, backlit: Backlight, hands: SigningHand }

type Props = { track: LocalVideoTrack | null; words: CallWords['coach']; className?: string }

/** Says in a picture and a few words what makes the signs hard to see: the light, a window behind, hands outside. Silent while all is well. */
export function Coach({ track, words, className = '' }: Props) {
  const { wants, want } = useWantsCoach()
  const seen = useCoach(wants ? track : null)
  const problem = seen?.areHandsOut ? 'hands' : seen && seen.light !== 'good' ? seen.light : null
  const Picture = problem && pictures[problem]
  return (
    <output className={className}>
      {Picture && (
        <span data-tip className="flex items-center gap-2 rounded-card bg-paper/90 font-semibold">
          <Picture className="size-10 shrink-0 text-wait" />
          <span className="min-w-0 flex-1 leading-tight">{words[problem]}</span>
          <CallButton picture={Cross} label={words.hide} onPress={() => want(false)} />
        </span>
      )}
    </output>
  )
}
