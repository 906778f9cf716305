'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { GuestsHere } from '@/components/call/GuestsHere'
import { ShareLink } from '@/components/call/ShareLink'
import type { Peer } from '@/components/call/view'
import { Button } from '@/components/ui/Button'
import { type GuestKind, guestKinds } from '@/lib/calls/schema'

import { InviteOfficer } from './InviteOfficer'

type Props = { callId: string; hasComplaint: boolean; peers: readonly Peer[] }

/** A link for a third person, to be told or sent by whatever is at hand; and who came by one. */
export function Invite({ callId, hasComplaint, peers }: Props) {
  const t = useTranslations('desk-calls')
  const words = useMessages().call
  const errors = useTranslations('errors')
  const [link, setLink] = useState<string | null>(null)
  const [hasFailed, setHasFailed] = useState(false)

  async function invite(kind: GuestKind) {
    const answer = await ask<{ link: string }>(`/api/desk/calls/${callId}/guests`, { kind })
    setHasFailed(!answer.ok)
    if (answer.ok) setLink(answer.value.link)
  }
  return (
    <details className="open:basis-full">
      <summary className="min-h-target content-center font-semibold text-brand">{t('invite.title')}</summary>
      <div className="grid gap-2 pb-2">
        <span className="flex flex-wrap gap-2">
          {guestKinds.map((kind) => (
            <Button key={kind} type="button" variant="secondary" onClick={() => void invite(kind)}>
              {t(`invite.${kind}`)}
            </Button>
          ))}
        </span>
        <InviteOfficer callId={callId} hasComplaint={hasComplaint} />
        {hasFailed && <p role="alert">{errors('unavailable')}</p>}
        <GuestsHere peers={peers} words={words} path={`/api/desk/calls/${callId}/guests/remove`} />
        {link && (
          <output className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm break-all">{link}</span>
            <ShareLink link={link} words={words.guest.share} />
          </output>
        )}
      </div>
    </details>
  )
}
