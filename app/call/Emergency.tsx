'use client'

import { clsx } from 'clsx'
import { useEffect, useEffectEvent, useState } from 'react'

import type { CallWords } from '@/components/call/words'
import { Siren } from '@/components/pictograms/Siren'

import { EmergencyCard } from './EmergencyCard'

const againMs = 2000

type Props = {
  words: CallWords['emergency']
  /** What the desk knows. */
  isOn: boolean
  isWaiting: boolean
  setEmergency: (isOn: boolean) => Promise<unknown>
}

/** Always in the same corner, in the line and in the call. One tap tells the desk, and goes on telling until it was heard. */
export function Emergency({ words, isOn, isWaiting, setEmergency }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [isTelling, setIsTelling] = useState(false)
  const tell = useEffectEvent(() => void setEmergency(true))
  const mustTell = isTelling && !isOn
  useEffect(() => {
    if (mustTell) tell()
    const timer = mustTell ? setInterval(() => tell(), againMs) : undefined
    return () => clearInterval(timer)
  }, [mustTell])

  function press() {
    setIsOpen(true)
    setIsTelling(true)
  }
  function takeBack() {
    setIsOpen(false)
    setIsTelling(false)
    void setEmergency(false)
  }
  return (
    <div className="absolute top-2 right-2 z-30">
      <button
        type="button"
        aria-pressed={isOn}
        onClick={press}
        className={clsx(
          'control grid min-h-target-call min-w-target-call content-center justify-items-center rounded-card bg-[#c42b22] p-1.5 text-white',
          'border-transparent [--picto-tone:rgb(255_255_255/0.3)] hover:bg-[#a4231b] aria-pressed:border-4 aria-pressed:border-white',
        )}
      >
        <Siren className={clsx('size-9', isOn && 'motion-safe:animate-pulse')} />
        <span className="text-sm leading-tight font-bold">{words.button}</span>
      </button>
      {isOpen && (
        <EmergencyCard
          words={words}
          isTold={isOn}
          isWaiting={isWaiting}
          onClose={() => setIsOpen(false)}
          onTakeBack={takeBack}
        />
      )}
    </div>
  )
}
