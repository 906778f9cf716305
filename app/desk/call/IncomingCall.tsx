'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

import { useKeys } from '@/components/browser/useKeys'
import { useNow } from '@/components/browser/useNow'
import { Since } from '@/components/call/Since'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Siren } from '@/components/pictograms/Siren'
import { Button } from '@/components/ui/Button'
import type { DeskCalls } from '@/lib/calls/answers'

import { alertPerson } from './alert'
import { useDeskCalls } from './DeskCallsProvider'
import { WishOf } from './WishOf'

type Props = { offer: NonNullable<DeskCalls['offer']> }

/** A call is offered to me: seen (the frame of the whole page pulses, the card, the title), heard and felt. Alt+Enter takes it. */
export function IncomingCall({ offer }: Props) {
  const t = useTranslations('desk-calls')
  const { accept, decline, isBusy } = useDeskCalls()
  const now = useNow()
  const left = now === null ? null : Math.max(0, Math.floor((Date.parse(offer.expiresAt) - now) / 1000))
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    // Who has scrolled away sees it all the same, but nothing moves under somebody who writes.
    if (!document.activeElement?.matches('input, textarea, select')) card.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const ordinary = offer.isHandOver ? 'incoming.handOver' : 'incoming.title'
  const title = t(offer.emergencyAt ? 'emergency.incoming' : ordinary)
  useEffect(() => alertPerson(title), [title])
  useKeys(({ key, altKey }) => {
    if (!altKey || isBusy) return
    if (key === 'Enter') void accept(offer.id)
    if (key === 'Backspace') void decline(offer.id)
  })
  const Person = offer.mode === 'sign' ? Signer : Phone
  const Picture = offer.emergencyAt ? Siren : Person
  return (
    <section
      ref={card}
      aria-labelledby="incoming-call"
      className="card grid scroll-mt-4 grid-cols-1 gap-3 rounded-card border-2 border-accent bg-accent-soft p-4"
    >
      <span
        aria-hidden
        className="pulse-frame pointer-events-none fixed inset-0 z-50 border-6 border-accent sm:border-12"
      />
      <div role="alert" className="flex items-center gap-3 sm:gap-4">
        <Picture className="size-14 shrink-0 text-accent sm:size-20" />
        <div className="min-w-0">
          <h2 id="incoming-call" className="text-lg sm:text-xl">
            {title}
          </h2>
          <p>
            {t(`mode.${offer.mode}`)}
            <WishOf call={offer} before=" · " />
          </p>
          <p className="text-ink-muted">
            {t(offer.isHandOver ? 'incoming.talking' : 'incoming.waited')}{' '}
            <Since at={offer.askedAt} className="font-bold" />
          </p>
        </div>
        <span aria-hidden className="ml-auto text-xl font-bold text-accent tabular-nums">
          {left}
        </span>
      </div>
      <div className="flex flex-wrap gap-2 max-sm:*:w-full">
        <Button
          type="button"
          variant="accent"
          size="call"
          disabled={isBusy}
          aria-keyshortcuts="Alt+Enter"
          onClick={() => void accept(offer.id)}
        >
          {t('incoming.accept')} <kbd className="text-sm font-normal max-sm:hidden">Alt+Enter</kbd>
        </Button>
        <Button
          type="button"
          variant="secondary"
          size="call"
          disabled={isBusy}
          aria-keyshortcuts="Alt+Backspace"
          onClick={() => void decline(offer.id)}
        >
          {t('incoming.decline')}
        </Button>
      </div>
    </section>
  )
}
