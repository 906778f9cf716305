import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '@/lib/auth/staff'
import { getFormat } from '@/lib/i18n/get-format'
import { readToday } from '@/lib/insights/insights'
import { liveMark } from '@/lib/live/poller'

import { CallsNow } from './CallsNow'
import { departmentOrder } from './department-order'
import { DepartmentsTable } from './DepartmentsTable'
import { LiveBadge } from './LiveBadge'
import { NeedsMe } from './NeedsMe'
import { PlaceTiles } from './PlaceTiles'
import { TodayFigures } from './TodayFigures'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collector'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CollectorPage({ searchParams }: Props) {
  const { db } = await requireStaff('collector')
  const t = await getTranslations('collector')
  const format = await getFormat()
  const order = departmentOrder.parse(await searchParams)
  // The mark first: what changes while the figures are read is then heard of.
  const since = await liveMark('collector')
  const { days, departments, places, calls, needs, overdue } = await readToday(db)
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']

  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1>
          {t('today')} <span className="font-normal text-ink-muted">{format.dayAndDate(new Date())}</span>
        </h1>
        <LiveBadge
          since={since}
          words={{
            connecting: t('live.connecting'),
            live: t('live.live'),
            lost: t('live.lost'),
            signed_out: t('live.signed_out'),
          }}
        />
      </div>
      <TodayFigures days={days} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        <NeedsMe needs={needs} overdue={overdue} />
        <CallsNow calls={calls} />
      </div>
      <DepartmentsTable rows={departments} order={order} from={from} to={to} />
      <PlaceTiles rows={places} />
    </div>
  )
}
