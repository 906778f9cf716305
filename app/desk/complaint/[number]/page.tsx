import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'

import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { readComplaint } from '@/lib/desk/desk'
import { numberInAddress } from '@/lib/desk/schema'

import { ComplaintActs } from './ComplaintActs'
import { ComplaintView } from './ComplaintView'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: numberInAddress((await params).number) }
}

export default async function ComplaintPage({ params }: Props) {
  const { staff, db } = await requireStaff(...callCentreRoles)
  const asked = numberInAddress((await params).number)
  const complaint = await readComplaint(db, asked)
  if (!complaint.ok) {
    if (complaint.code === 'not_found') notFound()
    throw new Error(`The complaint cannot be read: ${complaint.code}`)
  }
  if (complaint.value.number !== asked) redirect(`/desk/complaint/${complaint.value.number}`)
  return (
    <>
      <ComplaintView complaint={complaint.value} />
      <ComplaintActs complaint={complaint.value} role={staff.role} />
    </>
  )
}
