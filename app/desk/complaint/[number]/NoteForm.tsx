'use client'

import { useTranslations } from 'next-intl'

import { TextArea } from '@/components/ui/TextArea'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

export function NoteForm({ number }: { number: string }) {
  const t = useTranslations('desk.complaint')
  const errorOf = useFieldError()
  return (
    <ActForm action={`/api/desk/complaints/${number}/note`} submit={t('addNote')} variant="secondary">
      {(refusal) => (
        <TextArea
          name="body"
          label={t('note')}
          hint={t('noteHint')}
          error={errorOf(refusal, 'body')}
          rows={3}
          maxLength={5000}
        />
      )}
    </ActForm>
  )
}
