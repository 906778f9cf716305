import { getLocale, getTranslations } from 'next-intl/server'

import { FormCheck, FormSelect } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import type { listDepartments, listDeskPlaces, listDesks } from '@/lib/directory/directory'

import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'

type Props = {
  chosen: Awaited<ReturnType<typeof listDesks>>[number] | undefined
  departments: Awaited<ReturnType<typeof listDepartments>>
  places: Awaited<ReturnType<typeof listDeskPlaces>>
}

/** A desk keeps its department and level: another level is another desk. */
export async function DeskForm({ chosen, departments, places }: Props) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  return (
    <RoomForm key={chosen?.id ?? 0} action="/admin/desks/save" className="grid grid-cols-1 gap-3">
      {chosen ? (
        <input type="hidden" name="id" value={chosen.id} />
      ) : (
        <>
          <FormSelect
            name="department_id"
            label={t('fields.department')}
            hint={t('desks.departmentHint')}
            placeholder={t('desks.allDepartments')}
            options={departments
              .filter((department) => department.active)
              .map((department) => ({ value: String(department.id), label: department[`name_${locale}`] }))}
          />
          <FormSelect
            name="level"
            label={t('desks.level')}
            placeholder={t('choose')}
            options={([1, 2, 3, 4] as const).map((level) => ({
              value: String(level),
              label: t(`desks.levels.${level}`),
            }))}
          />
        </>
      )}
      <NamesFields field="title" hi={chosen?.title_hi} en={chosen?.title_en} />
      <FormSelect
        name="place_id"
        label={t('desks.place')}
        hint={t('desks.placeHint')}
        placeholder={t('desks.wholeDistrict')}
        defaultValue={chosen?.place_id ? String(chosen.place_id) : ''}
        options={places.map((place) => ({ value: String(place.id), label: place[`name_${locale}`] }))}
      />
      {chosen && <FormCheck name="active" label={t('desks.active')} defaultChecked={chosen.active} />}
      <SaveButtons isChange={chosen !== undefined} back="/admin/desks" />
    </RoomForm>
  )
}
