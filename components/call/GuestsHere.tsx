import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { fill } from '@/components/browser/fill'
import { Cross } from '@/components/pictograms/Cross'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { CallButton } from '@/components/scene/CallButton'
import { guestsAmong } from '@/lib/calls/room/identity'

import type { Peer } from './view'
import type { CallWords } from './words'

type Props = { peers: readonly Peer[]; words: CallWords; path: string }

/** Who came by a link, each with the button that puts them out: a link that was passed on must not stay open to the end of the call. */
export function GuestsHere({ peers, words, path }: Props) {
  const [isUnheard, setIsUnheard] = useState(false)
  async function putOut(guest: string) {
    setIsUnheard(!(await ask(path, { guest })).ok)
  }
  return (
    <>
      {guestsAmong(peers).map(({ guest, kind }) => (
        <CallButton
          key={guest}
          picture={Cross}
          label={fill(words.guest.putOut, { who: words.people[kind] })}
          onPress={() => void putOut(guest)}
          showLabel
        />
      ))}
      {isUnheard && (
        <p role="alert" className="flex items-center gap-2 font-semibold text-stop">
          <NoNetwork className="size-8" />
          {words.ended.unheard}
        </p>
      )}
    </>
  )
}
