import { useId } from 'react'

import { TextLetters } from '@/components/pictograms/TextLetters'
import { TextLines as WholeLines } from '@/components/pictograms/TextLines'

import type { CallWords } from '../words'
import type { TextLines } from './useTextLines'

const choices = [
  ['letters', TextLetters],
  ['lines', WholeLines],
] as const

type Props = { text: Pick<TextLines, 'mode' | 'setMode'>; words: CallWords['text']['mode'] }

/** Letters as they are typed, or whole lines for who reads by ear or by finger: always in sight, above the text that it is about, or beside it. */
export function TextMode({ text: { mode, setMode }, words }: Props) {
  const name = useId()
  return (
    <fieldset className="grid shrink-0 grid-cols-2 gap-2 @min-[28rem]:grid-cols-1 @min-[28rem]:content-start">
      <legend className="sr-only">{words.title}</legend>
      {choices.map(([choice, Picture]) => (
        <label
          key={choice}
          className="control flex min-h-11 items-center gap-1.5 rounded-control border border-line-strong bg-surface px-2 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
        >
          <input
            type="radio"
            name={name}
            checked={mode === choice}
            onChange={() => setMode(choice)}
            className="size-4 shrink-0 accent-brand outline-none"
          />
          <Picture className="size-7" />
          <span className="min-w-0 text-sm leading-tight font-semibold">{words[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
