import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'

import { ComplaintPage } from '@/components/officer/ComplaintPage'
import { TextLink } from '@/components/ui/TextLink'
import { requireStaff } from '@/lib/auth/staff'
import { listDepartments, readComplaint } from '@/lib/department/department'
import { readRefused } from '@/lib/department/route'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ done?: string; act?: string; errors?: string }>
}

/** A complaint of the officer's desk or department, with all acts. */
export default async function DepartmentComplaintPage({ params, searchParams }: Props) {
  const { db } = await requireStaff('officer', 'supervisor', 'collector')
  const { number } = await params
  const query = await searchParams
  const detail = await readComplaint(db, number)
  if (!detail && query.done === 'transfer') redirect('/department')
  if (!detail) notFound()
  const base = `/department/${number}` as const
  const t = await getTranslations('department')
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-2">
      <TextLink href="/department">{t('back')}</TextLink>
      <ComplaintPage
        full
        detail={detail}
        departments={await listDepartments(db)}
        base={base}
        done={query.done}
        refused={await readRefused(base, query)}
      />
    </div>
  )
}
