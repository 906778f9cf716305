import { ChevronDown } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { Button, buttonClass } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import type { FilterChoices } from '@/lib/insights/insights'
import { type Filters, listHref, lists, sortDates } from '@/lib/insights/schema'

import { periodNames, periodsUntil, todayInIndia } from './periods'

type Props = { choices: FilterChoices; filters: Filters; action: string }

/** The filters are the address: a plain GET form, so every list can be kept, sent and opened again. On a phone they are folded. */
export async function FiltersForm({ choices, filters, action }: Props) {
  const t = await getTranslations('collector.filters')
  const locale = await getLocale()
  const { departments, areas } = choices
  const options = (rows: typeof departments) =>
    rows.map((row) => ({ value: String(row.id), label: row[`name_${locale}`] }))
  const chosen = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    // Another list is another form: what was chosen is shown anew.
    <details
      key={JSON.stringify(filters)}
      className="phone-fold group card rounded-card border border-line bg-surface print:hidden"
    >
      <summary className="flex min-h-target items-center justify-between gap-3 px-4 font-semibold">
        {t('title')}
        <ChevronDown aria-hidden className="size-5 group-open:rotate-180" />
      </summary>
      <form
        action={action}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] items-end gap-3 p-4 max-sm:pt-1"
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
        <div className="col-span-full flex flex-wrap items-center gap-2">
          <Button>{t('show')}</Button>
          <LinkButton variant="quiet" href={listHref({ list: filters.list }, action)}>
            {t('clear')}
          </LinkButton>
          <Periods filters={filters} action={action} />
        </div>
      </form>
    </details>
  )
}

/** The spans asked for most, one touch each; the other filters stay. */
async function Periods({ filters, action }: Pick<Props, 'filters' | 'action'>) {
  const t = await getTranslations('collector.filters')
  const periods = periodsUntil(todayInIndia(new Date()))
  return (
    <ul aria-label={t('periods')} className="flex flex-wrap gap-2 sm:ml-auto">
      {periodNames.map((name) => {
        const { from, to } = periods[name]
        const isChosen = filters.from === from && filters.to === to
        return (
          <li key={name}>
            <Link
              href={listHref({ ...filters, from, to, after: undefined }, action)}
              prefetch={false}
              {...(isChosen && { 'aria-current': 'true' as const })}
              className={buttonClass({ variant: isChosen ? 'primary' : 'secondary' })}
            >
              {t(`period.${name}`)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
