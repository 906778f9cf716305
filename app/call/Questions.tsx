import type { Answer } from '@/components/browser/ask'
import { fill } from '@/components/browser/fill'
import type { CallWords } from '@/components/call/words'
import { Arrow } from '@/components/pictograms/Arrow'
import { Clock } from '@/components/pictograms/Clock'
import { Eye } from '@/components/pictograms/Eye'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { Record } from '@/components/pictograms/Record'
import { Signer } from '@/components/pictograms/Signer'
import type { CallStatus } from '@/lib/calls/answers'
import type { Locale } from '@/lib/i18n/locales'

import { Asked } from './Asked'

type Props = {
  status: CallStatus
  words: CallWords
  locale: Locale
  act: (path: 'hand-over' | 'recording', body: object) => Promise<Answer<unknown>>
}

/** What the citizen is asked in the call: to go on with the next interpreter, and whether they may be recorded. */
export function Questions({ status, words, locale, act }: Props) {
  const { handOver, recording, answeredBy } = status
  const names = { name: answeredBy?.[locale] ?? '', next: handOver?.to?.[locale] ?? '' }
  return (
    <>
      {handOver?.state === 'joined' && (
        <Asked
          prompt="call-hand-over"
          pictures={
            <>
              <Signer className="size-14 text-ink-muted" />
              <Arrow className="size-9" />
              <PersonFound className="size-14 text-ok" />
            </>
          }
          says={fill(words.handOver.ask, names)}
          yes={fill(words.handOver.yes, names)}
          no={fill(words.handOver.no, names)}
          unheard={words.ended.unheard}
          onAnswer={async (agreed) => act('hand-over', { agreed })}
        />
      )}
      {recording?.state === 'asked' && (
        <Asked
          prompt="call-record"
          pictures={
            <>
              <Record className="size-14 text-recording" />
              <Eye className="size-12" />
              <Signer className="size-12" />
              <Clock className="size-12" />
            </>
          }
          says={words.recording.ask}
          yes={words.recording.yes}
          no={words.recording.no}
          unheard={words.ended.unheard}
          onAnswer={async (isYes) => act('recording', { act: isYes ? 'agree' : 'refuse' })}
        />
      )}
    </>
  )
}
