'use client'

import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'

type State = 'unknown' | 'offered' | 'asking' | 'done' | 'denied'
type Props = {
  /** The secret of the citizen's link: whose complaint it is. Null: the call of this browser, that waits to be called back. */
  link: string | null
  publicKey: string
  words: Record<'title' | 'text' | 'allow' | 'done' | 'denied', string>
}

/** Offered only where the browser can notify and a service worker runs; a browser without shows nothing. */
export function PushOptIn({ link, publicKey, words }: Props) {
  const [state, setState] = useState<State>('unknown')

  useEffect(() => {
    void currentState().then(setState)
  }, [])

  const allow = async () => {
    setState('asking')
    setState(await subscribe(link, publicKey))
  }

  if (state === 'unknown') return null
  return (
    <Card as="section" className="grid justify-items-start gap-2 print:hidden">
      <h2>{words.title}</h2>
      <output>{state === 'done' ? words.done : state === 'denied' ? words.denied : words.text}</output>
      {(state === 'offered' || state === 'asking') && (
        <Button type="button" variant="secondary" disabled={state === 'asking'} onClick={() => void allow()}>
          {words.allow}
        </Button>
      )}
    </Card>
  )
}

async function currentState(): Promise<State> {
  if (!('PushManager' in window) || !('serviceWorker' in navigator)) return 'unknown'
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration) return 'unknown'
  return Notification.permission === 'denied' ? 'denied' : 'offered'
}

async function subscribe(link: string | null, publicKey: string): Promise<State> {
  try {
    const registration = await navigator.serviceWorker.ready
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    })
    const response = await fetch('/api/push', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link, subscription }),
    })
    return response.ok ? 'done' : 'offered'
  } catch {
    return Notification.permission === 'denied' ? 'denied' : 'offered'
  }
}
