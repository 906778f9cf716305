'use client'

import { useTranslations } from 'next-intl'

import { type Option, Select } from '@/components/ui/Select'
import { TextArea } from '@/components/ui/TextArea'

import { ActForm } from '../../ActForm'
import { useFieldError } from '../../useFieldError'

type Props = { id: number; recordingId: string | null; isSigned: boolean; categories: Option[] }

/** Play what was signed or said, write it down, choose its kind: then it goes to its desk. */
export function TranscriptForm({ id, recordingId, isSigned, categories }: Props) {
  const t = useTranslations('desk.transcript')
  const errorOf = useFieldError()
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
        {(refusal) => (
          <>
            <TextArea name="text" label={t('text')} error={errorOf(refusal, 'text')} maxLength={5000} />
            <Select
              name="category"
              label={t('category')}
              options={categories}
              placeholder={t('choose')}
              error={errorOf(refusal, 'category')}
            />
          </>
        )}
      </ActForm>
    </div>
  )
}
