import { getTranslations } from 'next-intl/server'

import { ComplaintPage } from '@/components/officer/ComplaintPage'
import { Notice } from '@/components/ui/Notice'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { listDepartments, readComplaint } from '@/lib/department/department'
import { readRefused } from '@/lib/department/route'

import { LinkGone } from './LinkGone'

type Props = {
  params: Promise<{ secret: string }>
  searchParams: Promise<{ done?: string; act?: string; errors?: string }>
}

/** One complaint for one officer, by the link we sent; no sign-in. */
export default async function OfficerLinkPage({ params, searchParams }: Props) {
  const { secret } = await params
  if (!isSecret(secret)) return <LinkGone />
  const query = await searchParams
  const base = `/o/${secret}` as const
  const db = databaseAs({ kind: 'officer_link', secret })
  const detail = await readComplaint(db)
  if (!detail && query.done === 'transfer') {
    const t = await getTranslations('officer.done')
    return (
      <Notice tone="ok" live>
        <h1>{t('transfer')}</h1>
      </Notice>
    )
  }
  if (!detail) return <LinkGone />
  return (
    <ComplaintPage
      detail={detail}
      departments={await listDepartments(db)}
      base={base}
      done={query.done}
      refused={await readRefused(base, query)}
    />
  )
}
