import { getLocale, getTranslations } from 'next-intl/server'

import { FormArea, FormCheck, FormSelect, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import type { listCategories, listDepartments } from '@/lib/directory/directory'

import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'

type Category = Awaited<ReturnType<typeof listCategories>>[number]
type Props = {
  chosen: Category | undefined
  departments: Awaited<ReturnType<typeof listDepartments>>
  pictograms: string[]
}

export async function CategoryForm({ chosen, departments, pictograms }: Props) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const active = departments.filter((department) => department.active || department.id === chosen?.department_id)
  return (
    <RoomForm key={chosen?.id ?? 0} action="/admin/categories/save" className="grid grid-cols-1 gap-3">
      {chosen ? (
        <input type="hidden" name="id" value={chosen.id} />
      ) : (
        <FormText name="code" label={t('fields.code')} hint={t('fields.codeHint')} required />
      )}
      <NamesFields hi={chosen?.name_hi} en={chosen?.name_en} />
      <FormSelect
        name="department_id"
        label={t('fields.department')}
        placeholder={t('choose')}
        defaultValue={chosen ? String(chosen.department_id) : ''}
        options={active.map((department) => ({ value: String(department.id), label: department[`name_${locale}`] }))}
      />
      <FormText
        name="promise_hours"
        type="number"
        min={1}
        max={2400}
        label={t('categories.promise')}
        hint={t('categories.promiseHint')}
        defaultValue={chosen?.promise_hours ?? 72}
        required
      />
      <FormText
        name="guarantee_days"
        type="number"
        min={1}
        max={400}
        label={t('categories.guarantee')}
        hint={t('categories.guaranteeHint')}
        defaultValue={chosen?.guarantee_days ?? ''}
      />
      <FormText
        name="guarantee_source"
        label={t('categories.source')}
        defaultValue={chosen?.guarantee_source ?? ''}
        maxLength={200}
      />
      <FormArea
        name="keywords"
        label={t('categories.keywords')}
        hint={t('categories.keywordsHint')}
        rows={3}
        defaultValue={chosen?.keywords.join(', ')}
      />
      <FormSelect
        name="pictogram"
        label={t('categories.pictogram')}
        defaultValue={chosen?.pictogram ?? 'people'}
        options={pictograms.map((pictogram) => ({ value: pictogram, label: pictogram }))}
      />
      {chosen && <FormCheck name="active" label={t('categories.active')} defaultChecked={chosen.active} />}
      <SaveButtons isChange={chosen !== undefined} back="/admin/categories" />
    </RoomForm>
  )
}
