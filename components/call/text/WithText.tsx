import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import type { CallRoom } from '../useCallRoom'
import { onStage } from '../view'
import type { CallWords } from '../words'
import { TextPanel } from './TextPanel'

type Props = {
  room: CallRoom
  words: CallWords
  locale: 'hi' | 'en'
  /** The 112 lies over the upper corner. */
  hasSigns?: boolean
  children: ReactNode
}

/** The stage of a phone, and the text that slides over a third of it. */
export function WithText({ room: { text, view }, words, locale, hasSigns = false, children }: Props) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      {/* Several people fill the stage of a phone: it begins below the 112, which lies over nobody then. */}
      <div
        className={clsx(
          'relative min-h-0 min-w-0 flex-1',
          hasSigns && onStage(view.peers, 'staff').length > 1 && 'max-sm:portrait:mt-18',
        )}
      >
        {children}
      </div>
      {text.isOpen && (
        <div
          className={clsx(
            'flex max-h-[40%] min-h-44 flex-col has-data-phrases:max-h-[60%] landscape:max-h-none landscape:w-1/3 landscape:min-w-72',
            hasSigns && 'landscape:pt-20',
          )}
        >
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} />
        </div>
      )}
    </div>
  )
}
