import { getTranslations } from 'next-intl/server'

import { HeaderCell, Table } from '@/components/ui/Table'
import { TextLink } from '@/components/ui/TextLink'
import { getFormat } from '@/lib/i18n/get-format'
import type { SpanLevel } from '@/lib/service/answers'
import { type ServiceMode, serviceHref } from '@/lib/service/schema'

import { LevelCells, LevelHeads } from './LevelCells'

type Props = { by: ServiceMode; day: string; caption: string; spans: SpanLevel[] }

/** The twin of the pictures: every figure that they show. */
export async function SpansTable({ by, day, caption, spans }: Props) {
  const t = await getTranslations('service')
  const format = await getFormat()
  return (
    <div className="grid gap-2">
      <Table phone="table" caption={t('spans.caption', { day: caption })}>
        <thead>
          <tr>
            <HeaderCell>{t('spans.when')}</HeaderCell>
            <LevelHeads by={by} />
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={span.starts_at}>
              <HeaderCell scope="row" className="px-3! align-middle! text-sm font-normal whitespace-nowrap">
                {format.time(span.starts_at)} – {format.time(span.ends_at)}
              </HeaderCell>
              <LevelCells by={by} level={span} />
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="print:hidden">
        <TextLink href={serviceHref({ by, day }, '/service/csv')}>{t('spans.csv')}</TextLink>
      </p>
    </div>
  )
}
