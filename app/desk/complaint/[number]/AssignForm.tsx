'use client'

import { useTranslations } from 'next-intl'

import { type Option, Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

/** Chooses the kind of complaint: it goes to that kind's desk. */
export function AssignForm({ number, categories }: { number: string; categories: Option[] }) {
  const t = useTranslations('desk.complaint')
  const common = useTranslations('common')
  const errorOf = useFieldError()
  return (
    <ActForm action={`/api/desk/complaints/${number}/assignment`} submit={t('assign')}>
      {(refusal) => (
        <>
          <Select
            name="category"
            label={t('category')}
            options={categories}
            placeholder={t('chooseCategory')}
            error={errorOf(refusal, 'category')}
          />
          <TextField
            name="remark"
            label={t('reason')}
            optional={common('optional')}
            error={errorOf(refusal, 'remark')}
          />
        </>
      )}
    </ActForm>
  )
}
