'use client'

import { useTranslations } from 'next-intl'

import { Notice } from '@/components/ui/Notice'
import { TextLink } from '@/components/ui/TextLink'

import type { Refusal } from './useSend'

/** What happened, and that nothing typed is lost. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('errors')
  const desk = useTranslations('desk')
  if (!refusal) return null
  return (
    <div role="alert">
      <Notice tone="stop" title={t(refusal.code)}>
        <p>{desk('kept')}</p>
        {refusal.code === 'not_signed_in' && <TextLink href="/sign-in?from=/desk">{desk('signInAgain')}</TextLink>}
      </Notice>
    </div>
  )
}
