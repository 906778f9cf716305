'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Button } from '@/components/ui/Button'
import type { DeskCalls } from '@/lib/calls/answers'

import { alertPerson } from './alert'
import { useDeskCalls } from './DeskCallsProvider'
import { EmergencyTag } from './EmergencyTag'
import { Since } from './Since'
import { useKeys } from './useKeys'
import { useNow } from './useNow'
import { WishOf } from './WishOf'

type Props = { offer: NonNullable<DeskCalls['offer']> }

/** A call is offered to me: seen (the frame of the whole page pulses once a second, the title), heard and felt. Alt+Enter takes it. */
export function IncomingCall({ offer }: Props) {
  const t = useTranslations('desk-calls')
  const { accept, decline, isBusy } = useDeskCalls()
  const now = useNow()
  const left = now === null ? null : Math.max(0, Math.floor((Date.parse(offer.expiresAt) - now) / 1000))
  const ordinary = offer.isHandOver ? 'incoming.handOver' : 'incoming.title'
  const title = t(offer.emergencyAt ? 'emergency.incoming' : ordinary)
  useEffect(() => alertPerson(title), [title])
  useKeys(({ key, altKey }) => {
    if (!altKey || isBusy) return
    if (key === 'Enter') void accept(offer.id)
    if (key === 'Backspace') void decline(offer.id)
  })
  const Picture = offer.mode === 'sign' ? Signer : Phone
  return (
    <section
      aria-labelledby="incoming-call"
      className="card relative grid gap-3 rounded-card border-2 border-accent bg-accent-soft p-4"
    >
      <span aria-hidden className="pulse-frame pointer-events-none fixed inset-0 z-50 border-12 border-accent" />
      <div role="alert" className="flex items-center gap-4">
        <Picture className="size-20 text-accent" />
        <div>
          <h2 id="incoming-call" className="text-xl">
            {title} {offer.emergencyAt && <EmergencyTag />}
          </h2>
          <p>
            {t(`mode.${offer.mode}`)}
            <WishOf call={offer} before=" · " />
          </p>
          <p className="text-ink-muted">
            {t('incoming.waited')} <Since at={offer.askedAt} className="font-bold" />
          </p>
        </div>
        <span aria-hidden className="ml-auto text-xl font-bold text-accent tabular-nums">
          {left}
        </span>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          variant="accent"
          size="call"
          disabled={isBusy}
          aria-keyshortcuts="Alt+Enter"
          onClick={() => void accept(offer.id)}
        >
          {t('incoming.accept')} <kbd className="text-sm font-normal">Alt+Enter</kbd>
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
