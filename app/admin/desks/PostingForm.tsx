import { getLocale, getTranslations } from 'next-intl/server'

import { FormSelect, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import type { listDesks } from '@/lib/directory/directory'
import { getFormat } from '@/lib/i18n/get-format'
import type { listStaff } from '@/lib/staff/staff'

type Props = {
  desk: Awaited<ReturnType<typeof listDesks>>[number]
  people: Awaited<ReturnType<typeof listStaff>>
  today: string
}

/** Who sits at this desk, from when to when, and who comes next. */
export async function PostingForm({ desk, people, today }: Props) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const { date } = await getFormat()
  const officers = people.filter(({ active, role }) => active && (role === 'officer' || role === 'collector'))
  const postings = desk.postings.toSorted((one, other) => other.from_day.localeCompare(one.from_day))
  return (
    <section aria-labelledby="posting" className="grid gap-3 border-t border-line pt-3">
      <h3 id="posting" className="font-semibold">
        {t('desks.holder')}
      </h3>
      <ul className="grid gap-1">
        {postings.map((posting) => (
          <li key={posting.id}>
            <span className="font-semibold">{posting.staff[`name_${locale}`]}</span>{' '}
            <span className="text-ink-muted">
              {posting.to_day
                ? t('desks.fromTo', { from: date(posting.from_day), to: date(posting.to_day) })
                : t('desks.since', { from: date(posting.from_day) })}
            </span>
          </li>
        ))}
        {postings.length === 0 && <li className="text-ink-muted">{t('desks.nobody')}</li>}
      </ul>
      <RoomForm action="/admin/desks/post" className="grid grid-cols-1 gap-3">
        <input type="hidden" name="desk_id" value={desk.id} />
        <FormSelect
          name="staff_id"
          label={t('desks.newHolder')}
          placeholder={t('choose')}
          options={officers.map((person) => ({ value: String(person.id), label: person[`name_${locale}`] }))}
        />
        <FormText name="from_day" type="date" label={t('desks.fromDay')} defaultValue={today} required />
        <div>
          <Button variant="secondary">{t('desks.post')}</Button>
        </div>
      </RoomForm>
    </section>
  )
}
