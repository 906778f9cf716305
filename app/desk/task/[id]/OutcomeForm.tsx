'use client'

import { useTranslations } from 'next-intl'

import { ActForm } from '../../ActForm'
import { OutcomeFields } from './OutcomeFields'

/** A call of the list was made: reached, or to be tried again. */
export function OutcomeForm({ id }: { id: number }) {
  const t = useTranslations('desk.outcome')
  const tiles = (['done', 'no_answer'] as const).map((value) => ({ value, label: t(value), hint: t(`then.${value}`) }))
  return (
    <ActForm action={`/api/desk/tasks/${id}/outcome`} submit={t('submit')} wide>
      <OutcomeFields question={t('question')} remark={t('remark')} tiles={tiles} />
    </ActForm>
  )
}
