import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { getFormat } from '@/lib/i18n/get-format'
import { serviceQuery } from '@/lib/service/schema'
import { readService } from '@/lib/service/service'

import { CallsChart } from './CallsChart'
import { Choices } from './Choices'
import { DaysTable } from './DaysTable'
import { Figures } from './Figures'
import { HowItIsCounted } from './HowItIsCounted'
import { PictureChart } from './PictureChart'
import { SpansTable } from './SpansTable'
import { WaitChart } from './WaitChart'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('service')
  return { title: t('title'), description: t('lead') }
}

/** Fewer spans are blocks and no course of a day: the table says more. */
const fewestDrawn = 6

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How well callers are served: for everybody, without a login, as pictures, as tables and as CSV. */
export default async function ServicePage({ searchParams }: Props) {
  const query = serviceQuery.parse(await searchParams)
  const [t, format, service] = await Promise.all([getTranslations('service'), getFormat(), readService(query)])
  const { total, spans, days } = service
  const day = format.dayAndDate(service.day)
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
        <p className="font-semibold">{t('promise')}</p>
      </div>
      <section aria-labelledby="day" className="grid gap-6">
        <h2 id="day">{day}</h2>
        <Choices by={query.by} day={service.day} today={service.today} />
        {total && total.told > 0 ? (
          <>
            <Figures level={total} by={query.by} />
            {spans.length < fewestDrawn ? (
              <Notice title={t('few.title')}>{t('few.says')}</Notice>
            ) : (
              <>
                <CallsChart day={day} total={total} spans={spans} />
                <WaitChart day={day} total={total} spans={spans} />
                {query.by === 'sign' && total.readable_share !== null && (
                  <PictureChart day={day} share={total.readable_share} spans={spans} />
                )}
              </>
            )}
            <SpansTable by={query.by} day={service.day} caption={day} spans={spans} />
          </>
        ) : (
          <EmptyState title={t('nothing.title')}>{t('nothing.says')}</EmptyState>
        )}
      </section>
      {days.length > 0 && <DaysTable by={query.by} days={days} />}
      <HowItIsCounted by={query.by} />
    </div>
  )
}
