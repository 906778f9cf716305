import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'

import { ComplaintPage } from '@/components/complaint/ComplaintPage'
import { TextLink } from '@/components/ui/TextLink'
import { currentCitizen } from '@/lib/citizens/citizens'
import { readComplaint } from '@/lib/complaints/complaints'
import { parseComplaintNumber } from '@/lib/complaints/number'

import { readPageState } from '../../page-state'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('complaint')
  return { title: t('title') }
}

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ errors?: string; done?: string }>
}

/** One complaint of the proven phone. */
export default async function MyComplaintPage({ params, searchParams }: Props) {
  const [t, citizen, { number: spelling }, query] = await Promise.all([
    getTranslations('my.list'),
    currentCitizen(),
    params,
    searchParams,
  ])
  const number = parseComplaintNumber(spelling)
  if (number === null) notFound()
  if (citizen === null) redirect(`/track?number=${number}`)
  const complaint = await readComplaint(citizen.db, number)
  if (!complaint.ok && complaint.code !== 'not_found')
    throw new Error(`The complaint cannot be read: ${complaint.code}`)
  if (!complaint.ok) notFound()
  const state = await readPageState(`/my/${number}`, query)
  return (
    <div className="grid gap-4">
      <p>
        <TextLink href="/my">{t('all')}</TextLink>
      </p>
      <ComplaintPage complaint={complaint.value} by={{ number }} now={new Date()} {...state} />
    </div>
  )
}
