import { getTranslations } from 'next-intl/server'

import { HeaderCell, Table } from '@/components/ui/Table'
import { TextLink } from '@/components/ui/TextLink'
import type { SpanLevel } from '@/lib/service/answers'
import { hoursOf } from '@/lib/service/clock'
import { type ServiceMode, serviceHref } from '@/lib/service/schema'

import { LevelCells, LevelHeads } from './LevelCells'

type Props = { by: ServiceMode; day: string; caption: string; spans: SpanLevel[] }

/** The twin of the pictures: every figure that they show. */
export async function SpansTable({ by, day, caption, spans }: Props) {
  const t = await getTranslations('service')
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('spans.caption', { day: caption })}</h3>
      <Table caption={t('spans.caption', { day: caption })} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('spans.when')}</HeaderCell>
            <LevelHeads by={by} />
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={span.starts_at}>
              <HeaderCell
                scope="row"
                className="sm:px-2! align-middle! text-sm font-semibold whitespace-nowrap sm:font-normal tabular-nums"
              >
                {hoursOf(span)}
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
