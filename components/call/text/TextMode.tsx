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

/** Letters as they are typed, or whole lines for who reads by ear or by finger: always in sight beside the text that it is about; on a phone in pictures alone. On
 * its side they stand beside 112, whose corner the text leaves free. */
export function TextMode({ text: { mode, setMode }, words }: Props) {
  const name = useId()
  return (
    <fieldset className="grid shrink-0 content-start gap-1 landscape:in-data-corner:absolute landscape:in-data-corner:top-3 landscape:in-data-corner:left-2 landscape:in-data-corner:grid-flow-col">
      <legend className="sr-only">{words.title}</legend>
      {choices.map(([choice, Picture]) => (
        <label
          key={choice}
          title={words[choice]}
          className="control flex min-h-11 items-center gap-1 rounded-control border border-line-strong bg-surface px-1.5 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
        >
          <input
            type="radio"
            name={name}
            checked={mode === choice}
            onChange={() => setMode(choice)}
            className="size-4 shrink-0 accent-brand outline-none"
          />
          <Picture className="size-7" />
          <span className="min-w-0 text-sm leading-tight font-semibold @max-[28rem]:sr-only">{words[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
