import { getTranslations } from 'next-intl/server'

import { Photo } from '@/components/pictograms/Photo'
import { Checkbox } from '@/components/ui/Checkbox'
import { Field } from '@/components/ui/Field'
import { fieldAria } from '@/components/ui/field-ids'

/** One photo, from the camera or from what is there. */
export async function PhotoField({ has, error }: { has: boolean; error: string | undefined }) {
  const [t, common] = await Promise.all([getTranslations('file.what'), getTranslations('file')])
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
      <Field id="photo" label={t('photo')} optional={common('optional')} hint={hint} error={error}>
        <span className="flex items-center gap-3 rounded-control border border-dashed border-line-strong bg-surface p-3">
          <Photo className="size-10 text-brand" />
          <input
            id="photo"
            type="file"
            name="photo"
            accept="image/*"
            className="min-h-target w-full min-w-0 file:mr-3 file:min-h-target file:rounded-control file:border file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-brand"
            {...fieldAria('photo', { hint, error })}
          />
        </span>
      </Field>
    </div>
  )
}
