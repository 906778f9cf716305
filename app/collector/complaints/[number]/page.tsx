import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { StateTag } from '@/components/complaint/StateTag'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { CopyButton } from '@/components/ui/CopyButton'
import { requireStaff } from '@/lib/auth/staff'
import { findComplaint } from '@/lib/insights/insights'
import { liveMark } from '@/lib/live/poller'

import { LiveBadge } from '../../LiveBadge'
import { Reasons } from '../../Reasons'
import { DirectForm } from './DirectForm'
import { Facts } from './Facts'
import { MessagesSent } from './MessagesSent'
import { Timeline } from './Timeline'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) }
}

export default async function ComplaintPage({ params }: Props) {
  const { db } = await requireStaff('collector')
  const t = await getTranslations('collector')
  const common = await getTranslations('common')
  const since = await liveMark('collector')
  const found = await findComplaint(db, decodeURIComponent((await params).number))
  if (!found.ok) notFound()
  const complaint = found.value

  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>
          <ComplaintNumber number={complaint.number} large />
        </h1>
        <CopyButton text={complaint.number} label={common('copy')} done={common('copied')} />
        <StateTag state={complaint.state} closedAs={complaint.closed_as} />
        <Reasons complaint={complaint} />
        <span className="ml-auto">
          <LiveBadge
            since={since}
            words={{
              connecting: t('live.connecting'),
              live: t('live.live'),
              lost: t('live.lost'),
              signed_out: t('live.signed_out'),
            }}
          />
        </span>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        <div className="grid grid-cols-1 gap-4">
          <blockquote className="card rounded-card border border-line bg-surface p-4 text-[1.0625rem] leading-relaxed whitespace-pre-line">
            {complaint.text}
          </blockquote>
          <Facts complaint={complaint} />
          <Timeline complaint={complaint} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          {complaint.is_open && <DirectForm complaint={complaint} />}
          <MessagesSent messages={complaint.messages} />
        </div>
      </div>
    </div>
  )
}
