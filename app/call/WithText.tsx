import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { SaidAloud } from '@/components/call/text/SaidAloud'
import { TextPanel } from '@/components/call/text/TextPanel'
import type { CallRoom } from '@/components/call/useCallRoom'
import { onStage, type Place } from '@/components/call/view'
import type { CallWords } from '@/components/call/words'

type Props = {
  room: CallRoom
  words: CallWords
  locale: 'hi' | 'en'
  /** Of those on the stage. */
  places: readonly Place[]
  children: ReactNode
}

/** The stage of a phone, and the text that slides over a third of it. The 112 lies over the upper corner. */
export function WithText({ room: { text, view }, words, locale, places, children }: Props) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      {/* Several people fill the stage of a phone: it begins below the 112, which lies over nobody then. */}
      <div
        className={clsx(
          'relative min-h-0 min-w-0 flex-1',
          onStage(view.peers, places).length > 1 && 'max-sm:portrait:mt-18',
        )}
      >
        {children}
      </div>
      <SaidAloud text={text} words={words} locale={locale} />
      {text.isOpen && (
        <div className="flex max-h-[45%] min-h-56 flex-col has-data-phrases:max-h-[60%] landscape:max-h-none landscape:w-1/3 landscape:min-w-72 landscape:pt-20">
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} />
        </div>
      )}
    </div>
  )
}
