'use client'

import { useTranslations } from 'next-intl'

import { FormArea } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

/** Not for the district: said with a reason, decided by a second person. */
export function RemitForm({ number }: { number: string }) {
  const t = useTranslations('desk.remit')
  return (
    <ActForm action={`/api/desk/complaints/${number}/remit`} submit={t('submit')} variant="secondary">
      <FormArea name="reason" label={t('reason')} hint={t('hint')} rows={3} />
    </ActForm>
  )
}
