'use client'

import { useTranslations } from 'next-intl'

import { FormArea, FormTiles } from '@/components/form/fields'
import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceNeutral } from '@/components/pictograms/FaceNeutral'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { TextLines } from '@/components/pictograms/TextLines'
import type { DeskComplaint } from '@/lib/desk/answers'

import { ActForm } from '../../ActForm'
import { FilmBeside } from './FilmBeside'

const pictures = { satisfied: FaceHappy, partly: FaceNeutral, not_satisfied: FaceSad, none: TextLines }

type Props = { id: number; recording: DeskComplaint['recordings'][number]; state: DeskComplaint['state'] }

/** What the citizen signed or said in reply; when it says whether it is solved, that is their answer. */
export function ReplyTranscriptForm({ id, recording, state }: Props) {
  const t = useTranslations('desk.replyTranscript')
  const outcomes =
    state === 'resolved'
      ? (['satisfied', 'partly', 'not_satisfied', 'none'] as const)
      : state === 'closed'
        ? (['partly', 'not_satisfied', 'none'] as const)
        : []
  const tiles = outcomes.map((value) => {
    const Picture = pictures[value]
    return { value, label: t(value), hint: t(`then.${value}`), picture: <Picture className="size-10" /> }
  })
  return (
    <FilmBeside recording={recording} label={t('text')}>
      <ActForm action={`/api/desk/tasks/${id}/reply`} submit={t('submit')} wide>
        <FormArea name="text" label={t('text')} maxLength={2000} />
        {tiles.length > 0 && <FormTiles name="outcome" legend={t('outcome')} tiles={tiles} required />}
      </ActForm>
    </FilmBeside>
  )
}
