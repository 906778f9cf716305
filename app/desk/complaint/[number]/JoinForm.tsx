'use client'

import { useTranslations } from 'next-intl'

import { TextField } from '@/components/ui/TextField'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

/** The same matter as another complaint; it can be taken apart again. */
export function JoinForm({ number }: { number: string }) {
  const t = useTranslations('desk.joining')
  const errorOf = useFieldError()
  return (
    <ActForm action={`/api/desk/complaints/${number}/merging`} submit={t('submit')} variant="secondary">
      {(refusal) => (
        <TextField
          name="into"
          label={t('into')}
          hint={t('hint')}
          error={errorOf(refusal, 'into')}
          className="font-mono"
        />
      )}
    </ActForm>
  )
}

export function TakeApartForm({ number }: { number: string }) {
  const t = useTranslations('desk.joining')
  return <ActForm action={`/api/desk/complaints/${number}/unmerging`} submit={t('apart')} variant="secondary" />
}
