'use client'

import { useEffect } from 'react'

import { leaveAgainMs, leftCall, tellLeft } from './left-call'

/** On a page for which a call was left: that it was is told until the server has heard it. */
export function TellLeft() {
  useEffect(() => {
    const timer = setInterval(() => {
      const id = leftCall()
      if (id === null) clearInterval(timer)
      else void tellLeft(id)
    }, leaveAgainMs)
    return () => clearInterval(timer)
  }, [])
  return null
}
