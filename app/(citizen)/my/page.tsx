import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { currentCitizen } from '@/lib/citizens/citizens'
import { listMyComplaints } from '@/lib/complaints/complaints'
import { readErrors } from '@/lib/forms'

import { AskForCode } from './AskForCode'
import { MyComplaints } from './MyComplaints'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('my')
  return { title: t('title') }
}

/** All complaints of a phone: first its code, then the list. */
export default async function MyPage({ searchParams }: { searchParams: Promise<{ errors?: string }> }) {
  const [citizen, query] = await Promise.all([currentCitizen(), searchParams])
  if (citizen === null) return <AskForCode errors={readErrors(query.errors)} />
  return <MyComplaints complaints={await listMyComplaints(citizen.db)} />
}
