'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { useFieldError } from '@/components/form/field-messages'
import { FormText } from '@/components/form/fields'
import type { Choice } from '@/components/ui/ComboBox'

import { ChoiceField } from '../../ChoiceField'

/** Where it is, as in the form of a call: it goes to the desk there. */
export function WhereFields({ places }: { places: Choice[] }) {
  const t = useTranslations('desk.intake')
  const optional = useTranslations('common')('optional')
  const [place, setPlace] = useState('')
  return (
    <>
      <ChoiceField name="place" choices={places} value={place} onChange={setPlace} error={useFieldError('place')} />
      <FormText name="landmark" label={t('landmark')} optional={optional} maxLength={300} />
    </>
  )
}
