'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { useFieldError } from '@/components/form/field-messages'
import { FormText } from '@/components/form/fields'
import { type Choice, ComboBox } from '@/components/ui/ComboBox'
import { fold } from '@/lib/fold'

/** Where it is, as in the form of a call: it goes to the desk there. */
export function WhereFields({ places }: { places: Choice[] }) {
  const t = useTranslations('desk.intake')
  const optional = useTranslations('common')('optional')
  const [place, setPlace] = useState('')
  return (
    <>
      <ComboBox
        name="place"
        label={t('place')}
        optional={optional}
        error={useFieldError('place')}
        choices={places}
        value={place}
        onChange={setPlace}
        fold={fold}
        nothing={t('nothing')}
        open={t('open')}
      />
      <FormText name="landmark" label={t('landmark')} optional={optional} maxLength={300} />
    </>
  )
}
