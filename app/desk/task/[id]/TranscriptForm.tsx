'use client'

import { useTranslations } from 'next-intl'

import { FormArea, FormSelect } from '@/components/form/fields'
import type { Choice } from '@/components/ui/ComboBox'
import type { Option } from '@/components/ui/Select'
import type { DeskComplaint } from '@/lib/desk/answers'

import { ActForm } from '../../ActForm'
import { FilmBeside } from './FilmBeside'
import { WhereFields } from './WhereFields'

type Recording = DeskComplaint['recordings'][number]
type Props = { id: number; recording: Recording; written: string; categories: Option[]; places: Choice[] }

/** Play what was signed or said, slowly if you like, write it down, choose its kind and place: then it goes to its desk. */
export function TranscriptForm({ id, recording, written, categories, places }: Props) {
  const t = useTranslations('desk.transcript')
  return (
    <FilmBeside recording={recording} label={t('film')}>
      <ActForm action={`/api/desk/tasks/${id}/transcript`} submit={t('submit')} wide>
        <FormArea name="text" label={t('text')} defaultValue={written} maxLength={5000} />
        <FormSelect name="category" label={t('category')} options={categories} placeholder={t('choose')} />
        <WhereFields places={places} />
      </ActForm>
    </FilmBeside>
  )
}
