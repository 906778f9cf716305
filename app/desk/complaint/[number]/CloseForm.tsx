'use client'

import { useTranslations } from 'next-intl'

import { TextArea } from '@/components/ui/TextArea'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

/** After three calls in vain a supervisor may close; it counts apart from "satisfied". */
export function CloseForm({ number }: { number: string }) {
  const t = useTranslations('desk.complaint')
  const errorOf = useFieldError()
  return (
    <ActForm action={`/api/desk/complaints/${number}/closing`} submit={t('closeUnverified')} variant="danger">
      {(refusal) => (
        <TextArea
          name="remark"
          label={t('closeReason')}
          hint={t('closeHint')}
          error={errorOf(refusal, 'remark')}
          rows={3}
        />
      )}
    </ActForm>
  )
}
