'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'

import { useRefusal } from './useRefusal'

type Props = { callId: string; hasComplaint: boolean }

/** The link goes to an officer's WhatsApp: no account, no telling of letters over the telephone. */
export function InviteOfficer({ callId, hasComplaint }: Props) {
  const t = useTranslations('desk-calls.invite')
  const sentenceOf = useRefusal()
  const [outcome, setOutcome] = useState<string | null>(null)
  async function send(data: FormData) {
    const phone = data.get('officer-phone')
    const answer = await ask(`/api/desk/calls/${callId}/officer`, phone ? { phone } : {})
    setOutcome(answer.ok ? 'sent' : answer.code)
  }
  const refusal = outcome !== null && outcome !== 'sent' ? outcome : null
  return (
    <form
      noValidate
      aria-label={t('byWhatsApp')}
      className="flex flex-wrap items-end gap-2 border-t border-line pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <div className="min-w-48 flex-1">
        <TextField
          name="officer-phone"
          type="tel"
          inputMode="tel"
          label={t('phone')}
          {...(hasComplaint && { hint: t('ofComplaint') })}
          {...(refusal && { error: sentenceOf(refusal) })}
        />
      </div>
      <Button variant="secondary">{t('send')}</Button>
      {outcome === 'sent' && <output className="basis-full">{t('sent')}</output>}
    </form>
  )
}
