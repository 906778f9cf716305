'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

import { CallButton } from '@/components/call/CallButton'
import { feel } from '@/components/call/feel'
import type { CallWords } from '@/components/call/words'
import { Ambulance } from '@/components/pictograms/Ambulance'
import { Back } from '@/components/pictograms/Back'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Cross } from '@/components/pictograms/Cross'
import { Flame } from '@/components/pictograms/Flame'
import { Phone } from '@/components/pictograms/Phone'
import { Police } from '@/components/pictograms/Police'
import { Signer } from '@/components/pictograms/Signer'
import { Sms } from '@/components/pictograms/Sms'
import { Tick } from '@/components/pictograms/Tick'

type Props = {
  words: CallWords['emergency']
  isTold: boolean
  isWaiting: boolean
  onClose: () => void
  onTakeBack: () => void
}

/**
 * 112 in digits and pictures: to be rung by whoever is near and hears, or written to (India's 112 takes both). The call goes on above it.
 * Nothing here must be read.
 */
export function EmergencyCard({ words, isTold, isWaiting, onClose, onTakeBack }: Props) {
  const first = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    feel([200, 100, 200])
    first.current?.focus()
  }, [])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const call =
    'control flex min-h-24 min-w-0 flex-1 items-center justify-center gap-2 rounded-card bg-[#c42b22] px-1 text-white [--picto-tone:rgb(255_255_255/0.3)] hover:bg-[#a4231b]'
  const helpers = [
    { picture: Police, label: words.police },
    { picture: Ambulance, label: words.ambulance },
    { picture: Flame, label: words.fire },
  ]
  return (
    <section
      role="alertdialog"
      aria-label={words.title}
      className="fixed inset-x-0 bottom-0 z-30 mx-auto grid max-h-[85dvh] grid-cols-1 w-full max-w-lg gap-3 overflow-y-auto rounded-t-card border-4 border-[#c42b22] bg-surface p-4 text-center shadow-float"
    >
      <ul className="flex justify-evenly text-sm font-semibold">
        {helpers.map(({ picture: Picture, label }) => (
          <li key={label} className="grid justify-items-center">
            <Picture className="size-14 text-accent" />
            {label}
          </li>
        ))}
      </ul>
      <div className="flex gap-3">
        <a ref={first} href="tel:112" aria-label={words.call} className={call}>
          <Phone className="size-10" />
          <span className="text-[2rem] leading-none font-bold tabular-nums">112</span>
        </a>
        <a href={`sms:112?body=${encodeURIComponent(words.sms)}`} aria-label={words.write} className={call}>
          <Sms className="size-10" />
          <span className="text-[2rem] leading-none font-bold tabular-nums">112</span>
        </a>
      </div>
      <output className="flex items-center justify-center gap-2 font-semibold">
        <Signer className="size-12 text-brand" />
        {isTold ? (
          <Tick className="size-9 text-ok" />
        ) : (
          <ComingBack className="size-9 text-wait motion-safe:animate-spin motion-safe:[animation-duration:2s]" />
        )}
        {isTold ? (isWaiting ? words.first : words.told) : words.telling}
      </output>
      <div className="grid grid-cols-2 gap-3">
        <CallButton picture={Back} label={words.back} onPress={onClose} variant="call" showLabel />
        <CallButton picture={Cross} label={words.mistake} onPress={onTakeBack} showLabel />
      </div>
    </section>
  )
}
