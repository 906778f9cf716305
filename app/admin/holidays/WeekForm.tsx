import { getTranslations } from 'next-intl/server'

import { FormCheck } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import { getFormat } from '@/lib/i18n/get-format'

/** 5 January 2026 was a Monday (ISO weekday 1). */
const monday = Date.UTC(2026, 0, 5)

export async function WeekForm({ days }: { days: { weekday: number; is_working: boolean }[] }) {
  const t = await getTranslations('admin.holidays')
  const common = await getTranslations('common')
  const format = await getFormat()
  return (
    <section aria-labelledby="week" className="card grid gap-2 rounded-card border border-line bg-surface p-4">
      <h2 id="week">{t('week')}</h2>
      <p className="text-ink-muted">{t('weekHint')}</p>
      <RoomForm action="/admin/holidays/week" className="grid grid-cols-1 gap-2">
        <div className="flex flex-wrap gap-x-5">
          {days.map(({ weekday, is_working }) => (
            <FormCheck
              key={`${weekday}${is_working}`}
              name={`day${weekday}`}
              label={format.weekday(new Date(monday + (weekday - 1) * 86_400_000))}
              defaultChecked={is_working}
            />
          ))}
        </div>
        <div>
          <Button variant="secondary">{common('save')}</Button>
        </div>
      </RoomForm>
    </section>
  )
}
