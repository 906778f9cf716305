import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { requireStaff } from '@/lib/auth/staff'
import { listHolidays, listWorkingDays } from '@/lib/directory/directory'
import { dayInIndia } from '@/lib/i18n/format'

import { ListAndForm } from '../ListAndForm'
import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'
import { HolidayList } from './HolidayList'
import { WeekForm } from './WeekForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('holidays') }
}

export default async function HolidaysPage() {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const [holidays, week] = await Promise.all([listHolidays(db), listWorkingDays(db)])
  // The coming ones first; what is over stands below, newest first.
  const today = dayInIndia(new Date())
  const coming = holidays.filter(({ day }) => day >= today)
  const over = holidays.filter(({ day }) => day < today).toReversed()
  return (
    <ListAndForm
      title={t('rooms.holidays')}
      hint={t('holidays.hint')}
      list={
        <>
          <WeekForm days={week} />
          <HolidayList holidays={[...coming, ...over]} />
        </>
      }
      formTitle={t('holidays.add')}
      form={
        <RoomForm action="/admin/holidays/add" className="grid grid-cols-1 gap-3">
          <FormText name="day" type="date" label={t('holidays.day')} required />
          <NamesFields />
          <SaveButtons isChange={false} back="/admin/holidays" />
        </RoomForm>
      }
    />
  )
}
