'use client'

import { useTranslations } from 'next-intl'

import { RadioTiles } from '@/components/ui/RadioTiles'
import { TextArea } from '@/components/ui/TextArea'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

/** A call of the list was made: reached, or to be tried again. */
export function OutcomeForm({ id }: { id: number }) {
  const t = useTranslations('desk.outcome')
  const common = useTranslations('common')
  const errorOf = useFieldError()
  const tiles = (['done', 'no_answer'] as const).map((value) => ({ value, label: t(value), hint: t(`then.${value}`) }))
  return (
    <ActForm action={`/api/desk/tasks/${id}/outcome`} submit={t('submit')} wide>
      {(refusal) => (
        <>
          <RadioTiles
            name="outcome"
            legend={t('question')}
            tiles={tiles}
            error={errorOf(refusal, 'outcome')}
            required
          />
          <TextArea
            name="remark"
            label={t('remark')}
            optional={common('optional')}
            error={errorOf(refusal, 'remark')}
            rows={2}
            maxLength={2000}
          />
        </>
      )}
    </ActForm>
  )
}
