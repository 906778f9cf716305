'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

import { Phone } from '@/components/pictograms/Phone'
import { Siren } from '@/components/pictograms/Siren'
import { Button, buttonClass } from '@/components/ui/Button'
import type { CallOnStage } from '@/lib/calls/answers'

import { alertPerson } from './alert'

type Props = { since: string; by: CallOnStage['emergencyBy'] }

/** In the call: the citizen, or who came by a link, pressed 112. Seen, heard and felt until it is answered by a press; what to do stays. */
export function EmergencyAlert({ since, by }: Props) {
  const t = useTranslations('desk-calls.emergency')
  const [seen, setSeen] = useState<string | null>(null)
  const isNew = seen !== since
  const people = useMessages().call.people
  const title = by ? t('titleBy', { who: people[by] }) : t('title')
  useEffect(() => (isNew ? alertPerson(title) : undefined), [isNew, title])
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 bg-accent-soft p-3">
      {isNew && (
        <span aria-hidden className="pulse-frame pointer-events-none fixed inset-0 z-50 border-12 border-accent" />
      )}
      <Siren className="size-12 text-accent" />
      <span className="min-w-40 flex-1">
        <strong className="block">{title}</strong>
        {t('what')}
      </span>
      <a href="tel:112" className={buttonClass({ variant: 'accent' })}>
        <Phone className="size-6 [--picto-tone:transparent]" />
        {t('call')}
      </a>
      {isNew && (
        <Button type="button" variant="secondary" onClick={() => setSeen(since)}>
          {t('seen')}
        </Button>
      )}
    </div>
  )
}
