import type { ReactNode } from 'react'

import { TextPanel } from './TextPanel'
import type { TextLines } from './useTextLines'
import type { CallView } from './view'
import type { CallWords } from './words'

type Props = { text: TextLines; view: CallView; words: CallWords; locale: 'hi' | 'en'; children: ReactNode }

/** The stage of a phone, and the text that slides over a third of it. */
export function WithText({ text, view, words, locale, children }: Props) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      <div className="relative min-h-0 min-w-0 flex-1">{children}</div>
      {text.isOpen && (
        <div className="flex max-h-[40%] min-h-44 flex-col landscape:max-h-none landscape:w-1/3 landscape:min-w-72">
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} />
        </div>
      )}
    </div>
  )
}
