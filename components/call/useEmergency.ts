'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const againMs = 2000

/** The open call of this page, as far as an emergency is concerned. */
type Call = {
  id: string
  /** What the desk knows. */
  isOn: boolean
  isWaiting: boolean
  setEmergency: (isOn: boolean) => Promise<unknown>
}

export type Emergency = ReturnType<typeof useEmergency>

/**
 * The emergency button of a page, whatever its scene. In a call one tap tells the desk, and goes on telling until it was heard; without one
 * it shows 112, and a call that begins from there tells it as soon as it is in the line.
 */
export function useEmergency(call: Call | null, callNow?: () => void) {
  const [isOpen, setIsOpen] = useState(false)
  /** The call whose desk must be told, or the one that begins. */
  const [tells, setTells] = useState<string | null>(null)
  if (call && tells === 'next') setTells(call.id)
  // Heard: who takes it back, in another window too, is not told against.
  if (call?.isOn && tells === call.id) setTells(null)
  const tell = useEffectEvent(() => void call?.setEmergency(true))
  const mustTell = call !== null && !call.isOn && tells === call.id
  useEffect(() => {
    if (mustTell) tell()
    const timer = mustTell ? setInterval(() => tell(), againMs) : undefined
    return () => clearInterval(timer)
  }, [mustTell])

  return {
    call,
    isOpen,
    press: () => {
      setIsOpen(true)
      setTells(call?.id ?? 'next')
    },
    close: () => {
      setIsOpen(false)
      if (!call) setTells(null)
    },
    takeBack: () => {
      setIsOpen(false)
      setTells(null)
      void call?.setEmergency(false)
    },
    ...(callNow && {
      callNow: () => {
        setIsOpen(false)
        callNow()
      },
    }),
  }
}
