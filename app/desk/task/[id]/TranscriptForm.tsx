'use client'

import { useTranslations } from 'next-intl'

import { FormArea, FormSelect } from '@/components/form/fields'
import type { Option } from '@/components/ui/Select'

import { ActForm } from '../../ActForm'

type Props = { id: number; recordingId: string | null; isSigned: boolean; categories: Option[] }

/** Play what was signed or said, write it down, choose its kind: then it goes to its desk. */
export function TranscriptForm({ id, recordingId, isSigned, categories }: Props) {
  const t = useTranslations('desk.transcript')
  const source = `/api/recordings/${recordingId}`
  return (
    <div className="grid gap-4">
      {recordingId && isSigned && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- sign language; its words are what is being written here
        <video src={source} controls playsInline className="aspect-4/3 w-full rounded-control bg-ink object-contain" />
      )}
      {recordingId && !isSigned && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- its words are what is being written here
        <audio src={source} controls className="w-full" />
      )}
      <ActForm action={`/api/desk/tasks/${id}/transcript`} submit={t('submit')} wide>
        <FormArea name="text" label={t('text')} maxLength={5000} />
        <FormSelect name="category" label={t('category')} options={categories} placeholder={t('choose')} />
      </ActForm>
    </div>
  )
}
