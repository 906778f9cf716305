import { TextLetters } from '@/components/pictograms/TextLetters'
import { TextLines as WholeLines } from '@/components/pictograms/TextLines'

import type { CallWords } from '../words'
import type { TextLines } from './useTextLines'

type Props = { text: Pick<TextLines, 'mode' | 'setMode'>; words: CallWords['text'] }

/**
 * Whole lines, for who reads by ear or by finger, or each letter as it is typed: one small button beside the text that it is about, with the picture of
 * what is so now; its word where there is room. On a phone on its side it stands beside 112, whose corner the text leaves free.
 */
export function TextMode({ text: { mode, setMode }, words }: Props) {
  const isWhole = mode === 'lines'
  const Picture = isWhole ? WholeLines : TextLetters
  return (
    <button
      type="button"
      aria-pressed={isWhole}
      title={words.wholeLines}
      onClick={() => setMode(isWhole ? 'letters' : 'lines')}
      className="control flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1 self-start rounded-control border border-line-strong bg-surface px-1.5 aria-pressed:border-brand aria-pressed:bg-brand-soft landscape:in-data-corner:absolute landscape:in-data-corner:top-3 landscape:in-data-corner:left-2"
    >
      <Picture className="size-7" />
      <span className="text-sm leading-tight font-semibold @max-[28rem]:sr-only">{words.wholeLines}</span>
    </button>
  )
}
