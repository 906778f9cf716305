'use client'

import { useState } from 'react'

import type { Refusals } from '@/components/browser/refusal'
import type { CallWords } from '@/components/call/words'
import { Emergency } from '@/components/emergency/Emergency'
import type { CallStatus } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { Apart } from './Apart'
import { CallBackForm } from './CallBackForm'
import { CalledBack } from './CalledBack'
import { Door } from './Door'
import { Ended } from './Ended'
import { Live } from './Live'
import { MediaDown } from './MediaDown'
import { OtherWays } from './OtherWays'
import { useCitizenCall } from './useCitizenCall'
import { Waiting } from './Waiting'

type Props = {
  mode: CallMode
  open: CallStatus | null
  locale: Locale
  words: CallWords
  refusals: Refusals
  pushKey: string
}

/** One tap: camera, room and queue at once. From there on the page follows the call's state. */
export function CallPage({ locale, words, refusals, pushKey, ...first }: Props) {
  // Another language brings the page's props anew; the call goes on as it began.
  const [{ mode, open }] = useState(first)
  const [wantedAt, setWantedAt] = useState<Date | null>(null)
  const { scene, room, emergency, ...call } = useCitizenCall({ mode, open })
  const emergencyButton = <Emergency emergency={emergency} words={words.emergency} />
  const shared = { mode, words, locale, emergencyButton }
  switch (scene.name) {
    case 'door':
      return <Door {...shared} isStarting={call.isStarting} onStart={() => void call.begin()} />
    case 'given_up':
      return <Door {...shared} isStarting={false} onStart={call.startAgain} />
    case 'trouble':
      return (
        <MediaDown
          {...shared}
          code={scene.code}
          onAskBack={call.hasCall ? () => call.setAskingBack(true) : null}
          onRetry={call.startAgain}
        />
      )
    case 'apart':
      return (
        <Apart
          why={scene.why}
          says={words.back[scene.why]}
          button={scene.why === 'lost' ? words.back.again : words.back.here}
          emergencyButton={emergencyButton}
          onPress={() => location.reload()}
        >
          <nav
            aria-label={words.exits.label}
            className="mx-auto grid w-full max-w-2xl auto-cols-fr grid-flow-col gap-2 p-3"
          >
            <OtherWays {...{ mode, words }} onAskBack={call.askBackApart} />
          </nav>
        </Apart>
      )
    case 'waiting':
      return (
        <Waiting
          {...shared}
          room={room}
          status={scene.status}
          onWish={(wish) => void call.wishFor(wish)}
          onAskBack={() => call.setAskingBack(true)}
          onLeave={call.leave}
        />
      )
    case 'live':
      return (
        <Live {...shared} room={room} status={scene.status} refusals={refusals} act={call.act} onLeave={call.leave} />
      )
    case 'ended':
      return <Ended {...shared} status={scene.status} onAgain={call.startAgain} />
    case 'asking_back':
      return (
        <CallBackForm
          {...shared}
          offered={call.offered}
          refusals={refusals}
          submit={async (wish) => {
            setWantedAt(wish.wantedAt)
            return call.askBack(wish)
          }}
          onCancel={() => call.setAskingBack(false)}
        />
      )
    case 'called_back':
      return <CalledBack {...shared} wantedAt={wantedAt} pushKey={pushKey} />
    default:
      return scene satisfies never
  }
}
