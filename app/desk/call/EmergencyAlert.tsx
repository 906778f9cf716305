'use client'

import { useTranslations } from 'next-intl'

import { Phone } from '@/components/pictograms/Phone'
import { buttonClass } from '@/components/ui/Button'
import type { CallOnStage } from '@/lib/calls/answers'

import { Alarm } from './Alarm'

type Props = { since: string; by: CallOnStage['emergencyBy'] }

/** In the call: the citizen, or who came by a link, pressed 112. */
export function EmergencyAlert({ since, by }: Props) {
  const t = useTranslations('desk-calls.emergency')
  const guest = useTranslations('desk-calls.invite')
  return (
    <Alarm title={by ? t('titleBy', { who: guest(by) }) : t('title')} what={t('what')} since={since}>
      <a href="tel:112" className={buttonClass({ variant: 'accent' })}>
        <Phone className="size-6 [--picto-tone:transparent]" />
        {t('call')}
      </a>
    </Alarm>
  )
}
