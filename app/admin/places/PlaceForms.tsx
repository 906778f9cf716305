import { getLocale, getTranslations } from 'next-intl/server'

import { FormCheck, FormSelect, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import type { findPlace } from '@/lib/directory/directory'
import { placeKinds } from '@/lib/directory/schema'

import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>

export async function AddPlaceForm({
  parent,
  kind,
  today,
}: {
  parent: Place
  kind: string | undefined
  today: string
}) {
  const t = await getTranslations('admin')
  return (
    <RoomForm key={parent.id} action="/admin/places/add" className="grid grid-cols-1 gap-3">
      <input type="hidden" name="parent_id" value={parent.id} />
      <FormSelect
        name="kind"
        label={t('places.kind')}
        placeholder={t('choose')}
        defaultValue={kind ?? ''}
        options={placeKinds
          .filter((one) => one !== 'district')
          .map((one) => ({ value: one, label: t(`places.kinds.${one}`) }))}
      />
      <FormText name="code" label={t('fields.code')} hint={t('fields.codeHint')} required />
      <NamesFields />
      <FormText name="valid_from" type="date" label={t('places.from')} defaultValue={today} required />
      <SaveButtons isChange={false} back="/admin/places" />
    </RoomForm>
  )
}

/** Boundaries change: a place is never deleted, it ends. Complaints keep it. */
export async function EndPlaceForm({ place, today }: { place: Place; today: string }) {
  const t = await getTranslations('admin.places')
  const locale = await getLocale()
  return (
    <section aria-labelledby="end-place" className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <h3 id="end-place" className="font-semibold">
        {t('end')}
      </h3>
      <p className="text-ink-muted">{t('endHint')}</p>
      <RoomForm action="/admin/places/end" className="grid grid-cols-1 gap-3">
        <input type="hidden" name="id" value={place.id} />
        <FormText name="valid_to" type="date" label={t('endDay')} defaultValue={today} required />
        <FormCheck name="confirm_end" label={t('confirmEnd', { name: place[`name_${locale}`] })} />
        <div>
          <Button variant="danger">{t('end')}</Button>
        </div>
      </RoomForm>
    </section>
  )
}
