'use client'

import { clsx } from 'clsx'

import { Siren } from '@/components/pictograms/Siren'
import { useFirstTap } from '@/components/scene/useFirstTap'
import type { Messages } from '@/lib/i18n/messages'

import { EmergencyCard } from './EmergencyCard'
import type { Emergency as State } from './useEmergency'

/** Always in the same corner, in every scene of a call and of a message. */
export function Emergency({ emergency, words }: { emergency: State; words: Messages['call']['emergency'] }) {
  const isOn = emergency.call?.isOn ?? false
  const tap = useFirstTap(emergency.press)
  return (
    <>
      <button
        type="button"
        aria-pressed={isOn}
        {...tap}
        className={clsx(
          'control absolute top-2 right-2 z-40 grid min-h-target-call min-w-target-call content-center justify-items-center rounded-card solid-emergency p-1.5',
          'border-transparent aria-pressed:border-4 aria-pressed:border-white',
        )}
      >
        <Siren className={clsx('size-8', isOn && 'motion-safe:animate-pulse')} />
        <span className="text-sm leading-tight font-bold">{words.button}</span>
      </button>
      {emergency.isOpen && <EmergencyCard emergency={emergency} words={words} />}
    </>
  )
}
