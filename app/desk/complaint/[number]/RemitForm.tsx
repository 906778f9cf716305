'use client'

import { useTranslations } from 'next-intl'

import { TextArea } from '@/components/ui/TextArea'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

/** Not for the district: said with a reason, decided by a second person. */
export function RemitForm({ number }: { number: string }) {
  const t = useTranslations('desk.remit')
  const errorOf = useFieldError()
  return (
    <ActForm action={`/api/desk/complaints/${number}/remit`} submit={t('submit')} variant="secondary">
      {(refusal) => (
        <TextArea name="reason" label={t('reason')} hint={t('hint')} error={errorOf(refusal, 'reason')} rows={3} />
      )}
    </ActForm>
  )
}
