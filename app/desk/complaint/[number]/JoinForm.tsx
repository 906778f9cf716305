'use client'

import { useTranslations } from 'next-intl'

import { FormText } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

/** The same matter as another complaint; it can be taken apart again. */
export function JoinForm({ number }: { number: string }) {
  const t = useTranslations('desk.joining')
  return (
    <ActForm action={`/api/desk/complaints/${number}/merging`} submit={t('submit')} variant="secondary">
      <FormText name="into" label={t('into')} hint={t('hint')} className="font-mono" />
    </ActForm>
  )
}

export function TakeApartForm({ number }: { number: string }) {
  const t = useTranslations('desk.joining')
  return <ActForm action={`/api/desk/complaints/${number}/unmerging`} submit={t('apart')} variant="secondary" />
}
