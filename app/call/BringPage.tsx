'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'

import { ask } from '@/components/call/api'
import type { CallWords } from '@/components/call/words'
import { PersonAdd } from '@/components/pictograms/PersonAdd'
import { Tick } from '@/components/pictograms/Tick'

/** The drawing of the code comes with its first use. */
const LinkCode = lazy(async () => ({ default: (await import('@/components/ui/LinkCode')).LinkCode }))

type Props = { words: CallWords; refusals: Record<string, string>; onClose: () => void }

/** A code for another phone or computer: a companion sees the call there, or the citizen themself on a larger screen. */
export function BringPage({ words, refusals, onClose }: Props) {
  const done = useRef<HTMLButtonElement>(null)
  const [link, setLink] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    async function bring() {
      const answer = await ask<{ link: string }>('/api/calls/mine/guests')
      if (isGone) return
      if (answer.ok) setLink(answer.value.link)
      else setRefusal(answer.code)
    }
    // After React's double run of effects in development, so that one link is made.
    const timer = setTimeout(() => void bring())
    done.current?.focus()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return (
    <section
      role="alertdialog"
      aria-labelledby="bring"
      className="absolute inset-x-0 bottom-0 z-20 mx-auto grid max-h-[85dvh] w-full max-w-lg justify-items-center gap-3 overflow-y-auto rounded-t-card border border-line bg-surface p-4 text-center shadow-float"
    >
      <p id="bring" className="flex items-center gap-2 font-bold">
        <PersonAdd className="size-10 shrink-0 text-brand" />
        {words.guest.scan}
      </p>
      {refusal && <p role="alert">{refusals[refusal] ?? refusals['unavailable']}</p>}
      {link && (
        <Suspense>
          <LinkCode link={link} label={words.guest.link} />
          <p className="font-mono text-sm break-all" translate="no">
            {link}
          </p>
        </Suspense>
      )}
      <button
        ref={done}
        type="button"
        onClick={onClose}
        className="control flex min-h-target-call w-full items-center justify-center gap-3 rounded-card solid-brand text-lg font-bold"
      >
        <Tick className="size-9" />
        {words.guest.close}
      </button>
    </section>
  )
}
