'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A second tap while the form is on its way does nothing. Without script the idempotency key says the same to the server. */
export function SendOnce({ children, status }: { children: ReactNode; status?: string }) {
  const box = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return undefined
    let isOnItsWay = false
    const onSubmit = (event: SubmitEvent) => {
      if (isOnItsWay) event.preventDefault()
      isOnItsWay = true
      if (said.current && status) said.current.textContent = status
    }
    // The Back button may bring this very page back from memory.
    const onShow = () => {
      isOnItsWay = false
      if (said.current) said.current.textContent = ''
    }
    form.addEventListener('submit', onSubmit)
    window.addEventListener('pageshow', onShow)
    return () => {
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('pageshow', onShow)
    }
  }, [status])
  return (
    <div ref={box} className="grid gap-2">
      {children}
      {status && <output ref={said} className="text-center text-ink-muted" />}
    </div>
  )
}
