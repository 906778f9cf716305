import { ChevronDown } from 'lucide-react'
import { getTranslations } from 'next-intl/server'

import { HeaderCell, Table } from '@/components/ui/Table'
import { TextLink } from '@/components/ui/TextLink'
import type { SpanLevel } from '@/lib/service/answers'
import { hoursOf } from '@/lib/service/clock'
import { type ServiceMode, serviceHref } from '@/lib/service/schema'

import { LevelCells, LevelHeads } from './LevelCells'

type Props = { mode: ServiceMode; day: string; caption: string; spans: SpanLevel[] }

/** The twin of the pictures: every figure that they show. On a phone, where each row is a card, behind one press. */
export async function SpansTable({ mode, day, caption, spans }: Props) {
  const t = await getTranslations('service')
  return (
    <details className="phone-fold group">
      <summary className="flex min-h-target items-center justify-between gap-3 rounded-control border border-line-strong bg-surface px-4 font-semibold text-brand">
        {t('spans.caption', { day: caption })}
        <ChevronDown aria-hidden className="size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="grid gap-2 max-sm:pt-2">
        <h3 className="font-semibold max-sm:sr-only">{t('spans.caption', { day: caption })}</h3>
        <Table caption={t('spans.caption', { day: caption })} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('spans.when')}</HeaderCell>
              <LevelHeads mode={mode} />
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
                <LevelCells mode={mode} level={span} />
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="print:hidden">
          <TextLink href={serviceHref({ mode, day }, '/service/csv')}>{t('spans.csv')}</TextLink>
        </p>
      </div>
    </details>
  )
}
