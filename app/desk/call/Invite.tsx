'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useId, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { GuestsHere } from '@/components/call/GuestsHere'
import { ShareLink } from '@/components/call/ShareLink'
import type { Peer } from '@/components/call/view'
import { Button } from '@/components/ui/Button'
import { isGuest } from '@/lib/calls/room/identity'
import { type GuestKind, guestKinds } from '@/lib/calls/schema'

import { Beside } from '../Beside'
import { InviteOfficer } from './InviteOfficer'

type Props = { callId: string; hasComplaint: boolean; peers: readonly Peer[] }

/** A link for a third person, to be told or sent by whatever is at hand, there until somebody has come; and who came by one. */
export function Invite({ callId, hasComplaint, peers }: Props) {
  const t = useTranslations('desk-calls')
  const words = useMessages().call
  const errors = useTranslations('errors')
  const panel = useId()
  const [made, setMade] = useState<{ link: string; guests: number } | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const guests = peers.filter(({ identity }) => isGuest(identity)).length

  async function invite(kind: GuestKind) {
    const answer = await ask<{ link: string }>(`/api/desk/calls/${callId}/guests`, { kind })
    setHasFailed(!answer.ok)
    if (answer.ok) setMade({ link: answer.value.link, guests })
  }
  return (
    <>
      <Button type="button" variant="secondary" popoverTarget={panel}>
        {t('invite.title')}
      </Button>
      <Beside id={panel} label={t('invite.title')}>
        {made && guests <= made.guests && (
          <output className="grid gap-2 border-b border-line pb-3">
            <span className="font-mono text-sm break-all">{made.link}</span>
            <ShareLink link={made.link} words={words.guest.share} />
          </output>
        )}
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
      </Beside>
    </>
  )
}
