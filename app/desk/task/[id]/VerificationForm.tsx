'use client'

import { useTranslations } from 'next-intl'

import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceNeutral } from '@/components/pictograms/FaceNeutral'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { Phone } from '@/components/pictograms/Phone'

import { ActForm } from '../../ActForm'
import { OutcomeFields } from './OutcomeFields'

const faces = { satisfied: FaceHappy, partly: FaceNeutral, not_satisfied: FaceSad, no_answer: Phone }

/** What the citizen said, in three faces; only their word closes a complaint. */
export function VerificationForm({ id }: { id: number }) {
  const t = useTranslations('desk.verification')
  const tiles = (['satisfied', 'partly', 'not_satisfied', 'no_answer'] as const).map((value) => {
    const Face = faces[value]
    return { value, label: t(value), hint: t(`then.${value}`), picture: <Face className="size-12" /> }
  })
  return (
    <ActForm action={`/api/desk/tasks/${id}/verification`} submit={t('submit')} wide>
      <OutcomeFields question={t('question')} remark={t('remark')} tiles={tiles} />
    </ActForm>
  )
}
