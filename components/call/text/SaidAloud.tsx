import type { Locale } from '@/lib/i18n/locales'

import { type CallWords, nameOf } from '../words'
import type { TextLines } from './useTextLines'

type Props = { text: Pick<TextLines, 'lines'>; words: Pick<CallWords, 'text' | 'people'>; locale: Locale }

/** More do not come at once. */
const newest = 3

/**
 * For screen readers and braille: each line once, when it is finished, whether the panel is open or not. It stands here before there is a line:
 * what comes in together with the element that announces it, as the first line does with the panel, is announced by none of them.
 */
export function SaidAloud({ text: { lines }, words: { text: words, people }, locale }: Props) {
  return (
    <div aria-live="polite" className="sr-only">
      {lines.slice(-newest).map(({ key, by, phrase, body }) => (
        <p key={`${key} ${by?.kind ?? ''}`}>
          {by ? nameOf(by, people, locale) : words.mine}: {phrase ? words.phrases[phrase] : body}
        </p>
      ))}
    </div>
  )
}
