'use client'

import { useTranslations } from 'next-intl'

import { FormArea } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

export function NoteForm({ number }: { number: string }) {
  const t = useTranslations('desk.complaint')
  return (
    <ActForm action={`/api/desk/complaints/${number}/note`} submit={t('addNote')} variant="secondary">
      <FormArea name="body" label={t('note')} hint={t('noteHint')} rows={3} maxLength={5000} />
    </ActForm>
  )
}
