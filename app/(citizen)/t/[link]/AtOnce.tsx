'use client'

import { useEffect } from 'react'

/** Sends the form of this id as soon as somebody looks at the page: a robot that reads the link for a preview goes nowhere. */
export function AtOnce({ form }: { form: string }) {
  useEffect(() => {
    const send = (): void => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', send)
      const found = document.getElementById(form)
      if (found instanceof HTMLFormElement) found.requestSubmit()
    }
    document.addEventListener('visibilitychange', send)
    send()
    return () => document.removeEventListener('visibilitychange', send)
  }, [form])
  return null
}
