import { getTranslations } from 'next-intl/server'

import { HeaderCell, Table } from '@/components/ui/Table'
import { TextLink } from '@/components/ui/TextLink'
import { getFormat } from '@/lib/i18n/get-format'
import type { DayLevel } from '@/lib/service/answers'
import { type ServiceMode, serviceHref } from '@/lib/service/schema'

import { LevelCells, LevelHeads } from './LevelCells'

/** The last thirty days, the newest first; each opens its own pictures. */
export async function DaysTable({ mode, days }: { mode: ServiceMode; days: DayLevel[] }) {
  const t = await getTranslations('service')
  const format = await getFormat()
  return (
    <section aria-labelledby="days" className="grid gap-2">
      <h2 id="days">{t('list.caption')}</h2>
      <Table phone="table" caption={t('list.caption')} captionHidden>
        <thead>
          <tr>
            <HeaderCell className="max-sm:px-1!">{t('list.day')}</HeaderCell>
            <LevelHeads mode={mode} isBrief />
          </tr>
        </thead>
        <tbody>
          {days.map((level) => (
            <tr key={level.day}>
              <HeaderCell
                scope="row"
                className="max-sm:px-1! sm:px-2! align-middle! text-sm font-normal sm:whitespace-nowrap"
              >
                <a
                  href={serviceHref({ mode, day: level.day })}
                  className="inline-flex min-h-target items-center text-brand underline underline-offset-4"
                >
                  {format.date(level.day)}
                </a>
              </HeaderCell>
              <LevelCells mode={mode} level={level} isBrief />
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="print:hidden">
        <TextLink href={`${serviceHref({ mode }, '/service/csv')}${mode === 'voice' ? '&' : '?'}per=day`}>
          {t('list.csv')}
        </TextLink>
      </p>
    </section>
  )
}
