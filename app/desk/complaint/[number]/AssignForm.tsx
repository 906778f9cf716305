'use client'

import { useTranslations } from 'next-intl'

import { FormSelect, FormText } from '@/components/form/fields'
import type { Option } from '@/components/ui/Select'

import { ActForm } from '../../ActForm'

/** Chooses the kind of complaint: it goes to that kind's desk. */
export function AssignForm({ number, categories }: { number: string; categories: Option[] }) {
  const t = useTranslations('desk.complaint')
  const common = useTranslations('common')
  return (
    <ActForm action={`/api/desk/complaints/${number}/assignment`} submit={t('assign')}>
      <FormSelect name="category" label={t('category')} options={categories} placeholder={t('chooseCategory')} />
      <FormText name="remark" label={t('reason')} optional={common('optional')} />
    </ActForm>
  )
}
