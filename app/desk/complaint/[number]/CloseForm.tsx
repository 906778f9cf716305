'use client'

import { useTranslations } from 'next-intl'

import { FormArea } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

/** After three calls in vain a supervisor may close; it counts apart from "satisfied". */
export function CloseForm({ number }: { number: string }) {
  const t = useTranslations('desk.complaint')
  return (
    <ActForm action={`/api/desk/complaints/${number}/closing`} submit={t('closeUnverified')} variant="danger">
      <FormArea name="remark" label={t('closeReason')} hint={t('closeHint')} rows={3} />
    </ActForm>
  )
}
