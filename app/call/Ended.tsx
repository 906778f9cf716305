'use client'

import { type ReactNode, useState } from 'react'

import { ask } from '@/components/browser/ask'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Back } from '@/components/pictograms/Back'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceNeutral } from '@/components/pictograms/FaceNeutral'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import type { CallStatus } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'

type Props = { mode: CallMode; words: CallWords; status: CallStatus; emergencyButton: ReactNode; onAgain: () => void }

/** After the call: did it help, as three faces; the number to keep. */
export function Ended({ mode, words, status, emergencyButton, onAgain }: Props) {
  const [said, setSaid] = useState(status.helped)
  /** `lost`: nobody heard it; the face stays chosen, and is told again by a touch. */
  const [told, setTold] = useState<'told' | 'telling' | 'lost'>('told')
  const Again = mode === 'sign' ? Signer : Phone
  const faces = [
    { helped: 3, picture: FaceHappy, label: words.ended.yes, colour: 'text-ok' },
    { helped: 2, picture: FaceNeutral, label: words.ended.partly, colour: 'text-wait' },
    { helped: 1, picture: FaceSad, label: words.ended.no, colour: 'text-stop' },
  ]
  async function say(helped: number) {
    setSaid(helped)
    setTold('telling')
    const answer = await ask('/api/calls/mine/helped', { helped })
    setTold(answer.ok ? 'told' : 'lost')
  }
  return (
    <CallFrame heading={words.ended.title} language={words.language} emergencyButton={emergencyButton}>
      <div className="grid flex-1 content-center-safe justify-items-center gap-6 overflow-y-auto p-6 text-center">
        {status.number && (
          <p className="grid justify-items-center gap-1 rounded-card border-2 border-ok bg-surface p-4">
            <span className="flex items-center gap-2 text-ok">
              <Tick className="size-8" />
              {words.number.registered}
            </span>
            <ComplaintNumber number={status.number} large />
          </p>
        )}
        {told === 'lost' && said !== null ? (
          <div role="alert" className="grid max-w-sm justify-items-center gap-2 text-lg font-bold text-stop">
            <NoNetwork className="size-16" />
            {words.ended.unheard}
            <CallButton
              picture={ComingBack}
              label={words.down.retry}
              onPress={() => void say(said)}
              variant="call"
              showLabel
            />
          </div>
        ) : (
          <output className="text-lg font-bold">
            {said === null || told === 'telling' ? words.ended.helped : words.ended.thanks}
          </output>
        )}
        {said === null && <Prompt of="call-helped" label={words.ended.helped} className="w-40" />}
        <fieldset className="grid w-full max-w-80 grid-cols-3 gap-2">
          <legend className="sr-only">{words.ended.helped}</legend>
          {faces.map(({ helped, picture: Picture, label, colour }) => (
            <button
              key={helped}
              type="button"
              aria-pressed={said === helped}
              onClick={() => void say(helped)}
              className={`control grid min-h-28 min-w-0 justify-items-center gap-1 rounded-card border border-line-strong bg-surface p-2 aria-pressed:border-4 aria-pressed:border-brand ${colour}`}
            >
              <Picture className="size-16" />
              <span className="font-semibold text-ink">{label}</span>
            </button>
          ))}
        </fieldset>
      </div>
      <nav aria-label={words.exits.label} className="grid grid-cols-2 gap-2 p-3">
        <ExitLink href="/" picture={Back} label={words.ended.home} />
        <button
          type="button"
          onClick={onAgain}
          className="control flex min-h-20 flex-col items-center justify-center gap-1 rounded-card border border-line-strong bg-surface p-2 text-sm font-semibold hover:bg-brand-soft"
        >
          <Again className="size-9 text-brand" />
          {words.ended.again}
        </button>
      </nav>
    </CallFrame>
  )
}
