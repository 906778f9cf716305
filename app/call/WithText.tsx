import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { SaidAloud } from '@/components/call/text/SaidAloud'
import { TextPanel } from '@/components/call/text/TextPanel'
import type { CallRoom } from '@/components/call/useCallRoom'
import type { CallWords } from '@/components/call/words'
import type { Locale } from '@/lib/i18n/locales'

type Props = { room: CallRoom; words: CallWords; locale: Locale; children: ReactNode }

/**
 * The stage, and the text beside it or over a third of it. On a phone the text has the height that it needs (some lines and the field, whole), the
 * stage that of one picture as wide as the phone with the small ones above it; what is left is the text's, what is missing is the stage's.
 */
export function WithText({ room: { text, view }, words, locale, children }: Props) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      <div className={clsx('relative min-h-0 min-w-0 flex-1', text.isOpen && 'max-sm:portrait:flex-[0_1_24.5rem]')}>
        {children}
      </div>
      <SaidAloud text={text} words={words} locale={locale} />
      {text.isOpen && (
        <div
          data-corner
          className="relative flex max-h-[45%] min-h-54 flex-col has-data-phrases:max-h-[60%] max-sm:portrait:max-h-none max-sm:portrait:flex-[1_0_13.5rem] max-sm:portrait:has-data-phrases:max-h-[65%] max-sm:portrait:has-data-phrases:basis-auto landscape:max-h-none landscape:w-1/3 landscape:min-w-72 landscape:pt-20"
        >
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} />
        </div>
      )}
    </div>
  )
}
