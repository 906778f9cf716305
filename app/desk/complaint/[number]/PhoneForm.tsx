'use client'

import { useTranslations } from 'next-intl'

import { FormText } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

/** Asked only for the SMS, and to be able to ask the person at the end: whoever has none yet can give it after the number. */
export function PhoneForm({ number }: { number: string }) {
  const t = useTranslations('desk.complaint')
  return (
    <ActForm action={`/api/desk/complaints/${number}/phone`} submit={t('addPhone')} variant="secondary">
      <FormText
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        label={t('phone')}
        hint={t('phoneHint')}
        maxLength={20}
      />
    </ActForm>
  )
}
