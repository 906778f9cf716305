'use client'

import { useTranslations } from 'next-intl'

import { useFieldError } from '@/components/form/field-messages'
import { Photo } from '@/components/pictograms/Photo'
import { Field } from '@/components/ui/Field'
import { fieldAria } from '@/components/ui/field-ids'
import { FileInput } from '@/components/ui/FileInput'

export function PictureField() {
  const t = useTranslations('desk.aboutMe')
  const error = useFieldError('picture')
  const hint = t('pictureHint')
  return (
    <Field id="picture" label={t('picture')} hint={hint} error={error}>
      <FileInput
        id="picture"
        name="picture"
        accept="image/*"
        choose={t('choose')}
        picture={<Photo className="size-10 text-brand" />}
        {...fieldAria('picture', { hint, error })}
      />
    </Field>
  )
}
