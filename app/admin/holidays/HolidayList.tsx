'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'

import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { useFormat } from '@/lib/i18n/use-format'

const holiday = z.object({ day: z.string(), name_hi: z.string(), name_en: z.string() })
type Holiday = z.infer<typeof holiday>

/** The days on which no clock runs. One taken back by mistake is put back with one touch. */
export function HolidayList({ holidays }: { holidays: Holiday[] }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const format = useFormat()
  const router = useRouter()
  const [taken, setTaken] = useState<Holiday>()
  return (
    <div className="grid grid-cols-1 gap-3">
      {taken && (
        <RoomForm
          action="/admin/holidays/add"
          onDone={() => {
            setTaken(undefined)
            router.refresh()
          }}
        >
          <Notice tone="info" live>
            <span className="flex flex-wrap items-center gap-3">
              {t('holidays.taken', { day: format.dayAndDate(taken.day), name: taken[`name_${locale}`] })}
              <input type="hidden" name="day" value={taken.day} />
              <input type="hidden" name="name_hi" value={taken.name_hi} />
              <input type="hidden" name="name_en" value={taken.name_en} />
              <Button variant="secondary">{t('undo')}</Button>
            </span>
          </Notice>
        </RoomForm>
      )}
      <Table caption={t('rooms.holidays')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('holidays.day')}</HeaderCell>
            <HeaderCell>{t('fields.name_hi')}</HeaderCell>
            <HeaderCell>{t('fields.name_en')}</HeaderCell>
            <HeaderCell>{t('holidays.takeBack')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {holidays.map((one) => (
            <tr key={one.day}>
              <HeaderCell scope="row" className="whitespace-nowrap">
                <time dateTime={one.day}>{format.dayAndDate(one.day)}</time>
              </HeaderCell>
              <Cell label="" lang="hi">
                {one.name_hi}
              </Cell>
              <Cell label="" lang="en">
                {one.name_en}
              </Cell>
              <Cell>
                <RoomForm
                  action="/admin/holidays/take-back"
                  onDone={(value) => {
                    setTaken(holiday.parse(value))
                    router.refresh()
                  }}
                >
                  <input type="hidden" name="day" value={one.day} />
                  <Button
                    variant="quiet"
                    size="compact"
                    aria-label={t('holidays.takeBackNamed', { name: one[`name_${locale}`] })}
                  >
                    {t('holidays.takeBack')}
                  </Button>
                </RoomForm>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
