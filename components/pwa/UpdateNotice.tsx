'use client'

import { useEffect, useState } from 'react'
import type { Workbox } from 'workbox-window'

import { Button } from '@/components/ui/Button'

type Props = { text: string; accept: string; later: string }

/** Registers the service worker once the page is idle, and asks before a new version takes over. */
export function UpdateNotice({ text, accept, later }: Props) {
  const [waiting, setWaiting] = useState<Workbox | null>(null)

  useEffect(() => {
    // Development serves no service worker. The build replaces this by its value; it is not a setting.
    // oxlint-disable-next-line node/no-process-env -- see above
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    void register(setWaiting)
  }, [])

  if (!waiting) return null
  return (
    <div className="card fixed inset-x-3 bottom-3 z-40 mx-auto flex max-w-xl flex-wrap items-center gap-3 rounded-card border border-line bg-surface p-4 shadow-float print:hidden">
      <output className="grow font-semibold">{text}</output>
      <Button type="button" onClick={() => waiting.messageSkipWaiting()}>
        {accept}
      </Button>
      <Button type="button" variant="quiet" onClick={() => setWaiting(null)}>
        {later}
      </Button>
    </div>
  )
}

async function register(onWaiting: (workbox: Workbox) => void) {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/sw.js', { scope: '/' })
  workbox.addEventListener('waiting', () => onWaiting(workbox))
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) window.location.reload()
  })
  // Without it the service works all the same; only the offline page is missing.
  await workbox.register().catch((cause: unknown) => console.warn('No service worker:', cause))
}
