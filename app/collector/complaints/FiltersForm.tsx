import { getLocale, getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import type { FilterChoices } from '@/lib/insights/insights'
import { type Filters, listHref, lists, sortDates } from '@/lib/insights/schema'

type Props = { choices: FilterChoices; filters: Filters; action: string }

/** The filters are the address: a plain GET form, so every list can be kept, sent and opened again. */
export async function FiltersForm({ choices, filters, action }: Props) {
  const t = await getTranslations('collector.filters')
  const locale = await getLocale()
  const { departments, areas } = choices
  const options = (rows: typeof departments) =>
    rows.map((row) => ({ value: String(row.id), label: row[`name_${locale}`] }))
  const chosen = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <form
      // Another list is another form: what was chosen is shown anew.
      key={JSON.stringify(filters)}
      action={action}
      className="card grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] items-end gap-3 rounded-card border border-line bg-surface p-4 print:hidden"
    >
      <Select
        name="list"
        label={t('list')}
        defaultValue={filters.list}
        options={lists.map((list) => ({ value: list, label: t(`lists.${list}`) }))}
      />
      <Select
        name="department"
        label={t('department')}
        defaultValue={chosen(filters.department)}
        placeholder={t('every')}
        options={[...options(departments), { value: '0', label: t('noDepartment') }]}
      />
      <Select
        name="area"
        label={t('area')}
        defaultValue={chosen(filters.area)}
        placeholder={t('every')}
        options={[...options(areas), { value: '0', label: t('noArea') }]}
      />
      <Select
        name="level"
        label={t('level')}
        defaultValue={chosen(filters.level)}
        placeholder={t('every')}
        options={[1, 2, 3, 4].map((level) => ({ value: String(level), label: t(`levels.${level as 1}`) }))}
      />
      <TextField name="from" type="date" label={t(`from.${sortDates[filters.list]}`)} defaultValue={filters.from} />
      <TextField name="to" type="date" label={t('to')} defaultValue={filters.to} />
      <div className="flex flex-wrap gap-2">
        <Button>{t('show')}</Button>
        <LinkButton variant="quiet" href={listHref({ list: filters.list }, action)}>
          {t('clear')}
        </LinkButton>
      </div>
    </form>
  )
}
