'use client'

import { clsx } from 'clsx'
import { useRef } from 'react'

import { useFelt } from '@/components/browser/useFelt'
import { Prompt } from '@/components/isl/Clips'
import { Ambulance } from '@/components/pictograms/Ambulance'
import { Back } from '@/components/pictograms/Back'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Cross } from '@/components/pictograms/Cross'
import { Flame } from '@/components/pictograms/Flame'
import { Police } from '@/components/pictograms/Police'
import { Signer } from '@/components/pictograms/Signer'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'
import { Sheet } from '@/components/scene/Sheet'
import { emergencyState } from '@/lib/calls/emergency'
import type { Messages } from '@/lib/i18n/messages'

import { Ring112 } from './Ring112'
import type { Emergency } from './useEmergency'

type Props = { emergency: Emergency; words: Messages['call']['emergency'] }

/**
 * 112 in digits and pictures: to be rung by whoever is near and hears, or written to. A call goes on above it, or beside it, in sight; where there
 * is none, one tap begins it. Nothing here must be read.
 */
export function EmergencyCard({ emergency: { call, close, takeBack, callNow }, words }: Props) {
  const first = useRef<HTMLAnchorElement>(null)
  useFelt([200, 100, 200])
  const helpers = [
    { picture: Police, label: words.police },
    { picture: Ambulance, label: words.ambulance },
    { picture: Flame, label: words.fire },
  ]
  const state = call && emergencyState(call)
  return (
    <Sheet
      label={words.title}
      first={first}
      onClose={close}
      isBeside={call !== null}
      className="z-30 max-h-[85dvh] grid-cols-[minmax(0,32rem)] gap-2 border-4 border-emergency p-3"
    >
      <Ring112 words={words} ref={first} />
      {/* Whom 112 brings: told, no button. */}
      <div className="grid justify-items-center text-sm text-ink-muted">
        <Prompt
          of="call-emergency"
          label={words.title}
          className="w-28"
          pictures={helpers.map(({ picture: Picture, label }) => (
            <Picture key={label} className="mx-4 size-8" />
          ))}
        />
        {helpers.map(({ label }) => label).join(' · ')}
      </div>
      {state && (
        <output className="flex items-center justify-center gap-2 font-semibold">
          <Signer className={clsx('size-12 shrink-0', state === 'nobody' ? 'text-ink-muted' : 'text-brand')} />
          {state === 'telling' && (
            <ComingBack className="size-9 text-wait motion-safe:animate-spin motion-safe:[animation-duration:2s]" />
          )}
          {state === 'nobody' && <Cross className="size-9 shrink-0 text-wait" />}
          {(state === 'told' || state === 'first') && <Tick className="size-9 text-ok" />}
          {words[state]}
        </output>
      )}
      <div className="grid auto-cols-fr grid-flow-col gap-3">
        <CallButton
          picture={Back}
          label={call ? words.back : words.close}
          onPress={close}
          {...(call && { variant: 'call' })}
          showLabel
        />
        {call?.mayTakeBack && <CallButton picture={Cross} label={words.mistake} onPress={takeBack} showLabel />}
        {!call && callNow && (
          <CallButton picture={Signer} label={words.talk} onPress={callNow} variant="call" showLabel />
        )}
      </div>
    </Sheet>
  )
}
