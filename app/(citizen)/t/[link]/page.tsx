import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { ComplaintPage } from '@/components/complaint/ComplaintPage'
import { readMyCall } from '@/lib/calls/citizen'
import { isOpen } from '@/lib/calls/state'
import { readComplaint } from '@/lib/complaints/complaints'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'

import { readPageState } from '../../page-state'
import { BackToCall } from './BackToCall'
import { NothingHere } from './NothingHere'
import { TellMeHere } from './TellMeHere'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('complaint')
  // The link is the secret: no search engine may keep it.
  return { title: t('title'), robots: { index: false, follow: false } }
}

type Props = {
  params: Promise<{ link: string }>
  searchParams: Promise<{ errors?: string; done?: string }>
}

/** The link of the SMS: the call it belongs to while it is open, and the complaint. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { link } = await params
  if (!isSecret(link)) return <NothingHere isCallOver={false} />
  const db = databaseAs({ kind: 'tracking_link', secret: link })
  const [call, complaint, state] = await Promise.all([
    readMyCall(db),
    readComplaint(db),
    searchParams.then(async (query) => readPageState(`/t/${link}`, query)),
  ])
  if (!complaint.ok && complaint.code !== 'not_found')
    throw new Error(`The complaint cannot be read: ${complaint.code}`)
  const isOn = call.ok && isOpen(call.value.state)
  return (
    <div className="grid gap-8">
      {isOn && <BackToCall link={link} isAwaited={call.value.isAwaited} />}
      {complaint.ok && <ComplaintPage complaint={complaint.value} by={{ link }} now={new Date()} {...state} />}
      {complaint.ok && <TellMeHere link={link} />}
      {!isOn && !complaint.ok && <NothingHere isCallOver={call.ok} />}
    </div>
  )
}
