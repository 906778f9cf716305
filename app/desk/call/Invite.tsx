'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { GuestsHere } from '@/components/call/GuestsHere'
import { ShareLink } from '@/components/call/ShareLink'
import type { Peer } from '@/components/call/view'
import { Button } from '@/components/ui/Button'
import { isGuest } from '@/lib/calls/room/identity'
import { type GuestKind, guestKinds } from '@/lib/calls/schema'

import { InviteOfficer } from './InviteOfficer'

type Props = { callId: string; hasComplaint: boolean; peers: readonly Peer[] }

/**
 * A link for a third person, to be told or sent by whatever is at hand; and who came by one. Once it is made the list to choose from closes: the
 * link stays in sight until somebody has come.
 */
export function Invite({ callId, hasComplaint, peers }: Props) {
  const t = useTranslations('desk-calls')
  const words = useMessages().call
  const errors = useTranslations('errors')
  const [isOpen, setIsOpen] = useState(false)
  const [made, setMade] = useState<{ link: string; guests: number } | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const guests = peers.filter(({ identity }) => isGuest(identity)).length

  async function invite(kind: GuestKind) {
    const answer = await ask<{ link: string }>(`/api/desk/calls/${callId}/guests`, { kind })
    setHasFailed(!answer.ok)
    if (!answer.ok) return
    setMade({ link: answer.value.link, guests })
    setIsOpen(false)
  }
  return (
    <>
      <details className="open:basis-full" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="min-h-target content-center font-semibold text-brand">{t('invite.title')}</summary>
        <div className="grid gap-2 pb-2">
          <span className="flex flex-wrap gap-2">
            {guestKinds.map((kind) => (
              <Button key={kind} type="button" variant="secondary" onClick={() => void invite(kind)}>
                {t(`invite.${kind}`)}
              </Button>
            ))}
          </span>
          {hasFailed && <p role="alert">{errors('unavailable')}</p>}
          <InviteOfficer callId={callId} hasComplaint={hasComplaint} />
          <span className="flex flex-wrap gap-2 empty:hidden">
            <GuestsHere peers={peers} words={words} path={`/api/desk/calls/${callId}/guests/remove`} />
          </span>
        </div>
      </details>
      {made && guests <= made.guests && (
        <output className="flex basis-full flex-wrap items-center gap-2">
          <span className="min-w-0 flex-1 font-mono text-sm break-all">{made.link}</span>
          <ShareLink link={made.link} words={words.guest.share} />
        </output>
      )}
    </>
  )
}
