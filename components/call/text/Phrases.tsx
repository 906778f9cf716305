import type { ComponentType } from 'react'

import { Clock } from '@/components/pictograms/Clock'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Cross } from '@/components/pictograms/Cross'
import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { Light } from '@/components/pictograms/Light'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { Phone } from '@/components/pictograms/Phone'
import type { PictogramProps } from '@/components/pictograms/Pictogram'
import { Place } from '@/components/pictograms/Place'
import { Question } from '@/components/pictograms/Question'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { Slower } from '@/components/pictograms/Slower'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'
import { type Phrase, phrasesOf } from '@/lib/calls/phrases'

import type { CallWords } from '../words'
import type { TextLines } from './useTextLines'

const pictures: Record<Phrase, ComponentType<PictogramProps>> = {
  yes: Tick,
  no: Cross,
  wait: Clock,
  again: ComingBack,
  slower: Slower,
  not_understood: Question,
  thanks: FaceHappy,
  paper: NumberCard,
  place: Place,
  phone: Phone,
  light: Light,
  hands: SigningHand,
}

/** A phrase in a line: its pictogram and the reader's own word for it. */
export function PhraseSaid({ phrase, words }: { phrase: Phrase; words: CallWords['text'] }) {
  const Picture = pictures[phrase]
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <Picture className="size-10" />
      {words.phrases[phrase]}
    </span>
  )
}

type Props = { text: TextLines; words: CallWords['text']; onSaid: () => void }

/** One touch says it: for who does not write, and when there is no time to. */
export function Phrases({ text, words, onSaid }: Props) {
  return (
    <ul aria-label={words.quick} className="grid grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-2">
      {phrasesOf[text.side].map((phrase) => (
        <li key={phrase} className="grid">
          <CallButton
            picture={pictures[phrase]}
            label={words.phrases[phrase]}
            onPress={() => {
              text.say(phrase, words.phrases[phrase])
              onSaid()
            }}
            showLabel
          />
        </li>
      ))}
    </ul>
  )
}
