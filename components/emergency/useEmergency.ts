'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { Answer } from '@/components/browser/ask'

import { type EmergencyWish as Wish, carriedTo, keepEmergency, readEmergency } from './kept-emergency'

const againMs = 2000

/** The open call of this page, as far as an emergency is concerned. */
type Call = {
  id: string
  /** What the desk knows. */
  isOn: boolean
  isWaiting: boolean
  onShift: number
  /** What another pressed is theirs to take back. */
  mayTakeBack: boolean
  setEmergency: (isOn: boolean) => Promise<Answer<unknown>>
}

export type Emergency = ReturnType<typeof useEmergency>

/**
 * The emergency button of a page, whatever its scene. In a call one tap tells the desk, or takes it back, and goes on telling until it was
 * heard, also after the page was loaded again; without one (null) it shows 112, and a call that begins from there tells it as soon as it is in
 * the line. Undefined: the page does not know yet whether there is one.
 */
export function useEmergency(call: Call | null | undefined, callNow?: () => void) {
  const [isOpen, setIsOpen] = useState(false)
  const [wish, setWish] = useState<Wish | null>(null)
  const [hasRead, setHasRead] = useState(false)
  const underWay = useRef<Wish[]>([])
  const due = wish && call !== undefined ? carriedTo(call?.id ?? 'next', wish) : wish
  if (due !== wish) {
    setWish(due)
    if (due?.callId === 'next') setIsOpen(true)
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      const kept = readEmergency()
      setWish((now) => now ?? kept)
      // It is open again, so that it can be closed: no call begins as an emergency that nobody sees.
      if (kept?.callId === 'next') setIsOpen(true)
      setHasRead(true)
    })
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (hasRead) keepEmergency(wish)
  }, [hasRead, wish])

  const tell = useEffectEvent(async (told: Wish) => {
    // Two opposite words at once could arrive in either order.
    if (!call || underWay.current.some(({ isOn }) => isOn !== told.isOn)) return
    // The minutes for which it is kept begin anew as long as the page is there to tell it.
    keepEmergency(told)
    underWay.current.push(told)
    const answer = await call.setEmergency(told.isOn)
    // Somebody else pressed it too by now: a guest asks no more to take it back.
    const isSettled = answer.ok || (!told.isOn && answer.code === 'forbidden')
    underWay.current.splice(underWay.current.indexOf(told), 1)
    setWish((now) => {
      if (now?.callId === told.callId && now.isOn === told.isOn) return isSettled ? null : now
      // What was pressed meanwhile goes now.
      return now && { ...now }
    })
  })
  const callId = call?.id
  useEffect(() => {
    if (wish === null || wish.callId !== callId) return undefined
    void tell(wish)
    const timer = setInterval(() => void tell(wish), againMs)
    return () => clearInterval(timer)
  }, [wish, callId])

  return {
    call,
    isOpen,
    press: () => {
      setIsOpen(true)
      setWish({ callId: call?.id ?? 'next', isOn: true })
    },
    close: () => {
      setIsOpen(false)
      if (!call) setWish(null)
    },
    takeBack: () => {
      setIsOpen(false)
      if (call) setWish({ callId: call.id, isOn: false })
    },
    ...(callNow && {
      callNow: () => {
        setIsOpen(false)
        callNow()
      },
    }),
  }
}
