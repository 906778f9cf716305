import { getTranslations } from 'next-intl/server'

import { Photo } from '@/components/pictograms/Photo'
import { Checkbox } from '@/components/ui/Checkbox'
import { Field } from '@/components/ui/Field'
import { fieldAria } from '@/components/ui/field-ids'
import { FileInput } from '@/components/ui/FileInput'

/** One photo, from the camera or from what is there. */
export async function PhotoField({ has, error }: { has: boolean; error: string | undefined }) {
  const [t, file, common] = await Promise.all([
    getTranslations('file.what'),
    getTranslations('file'),
    getTranslations('common'),
  ])
  const hint = t('photoHint')
  return (
    <div className="grid gap-3">
      {has && (
        <div className="flex flex-wrap items-center gap-4">
          {/* oxlint-disable-next-line nextjs/no-img-element -- a private file of this browser; there is no image optimiser */}
          <img
            src="/api/file/photo"
            alt={t('photoKept')}
            className="max-h-32 max-w-full rounded-control border border-line"
          />
          <div>
            <p className="font-semibold">{t('photoKept')}</p>
            <Checkbox name="removePhoto" value="1" label={t('photoRemove')} />
          </div>
        </div>
      )}
      <Field id="photo" label={t('photo')} optional={file('optional')} hint={hint} error={error}>
        <FileInput
          id="photo"
          name="photo"
          accept="image/*"
          choose={common('choosePhoto')}
          picture={<Photo className="size-10 text-brand" />}
          {...fieldAria('photo', { hint, error })}
        />
      </Field>
    </div>
  )
}
