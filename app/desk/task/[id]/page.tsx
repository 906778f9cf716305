import { notFound } from 'next/navigation'

import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { readComplaint } from '@/lib/desk/desk'
import { readTask } from '@/lib/followups/followups'
import { taskId } from '@/lib/followups/schema'

import { ComplaintView } from '../../complaint/[number]/ComplaintView'
import { TaskPanel } from './TaskPanel'

type Props = { params: Promise<{ id: string }> }

export default async function TaskPage({ params }: Props) {
  const { staff, db } = await requireStaff(...callCentreRoles)
  const id = taskId.safeParse((await params).id)
  const task = id.success ? await readTask(db, id.data) : null
  if (!task?.ok) notFound()
  const complaint = task.value.number ? await readComplaint(db, task.value.number) : null
  const view = complaint?.ok && <ComplaintView complaint={complaint.value} inWork={task.value.recording_id} />
  const panel = <TaskPanel task={task.value} staff={staff} complaint={complaint?.ok ? complaint.value : null} />
  // A film and its form, side by side, need both columns.
  if (task.value.kind === 'transcribe')
    return (
      <div className="flex min-w-0 flex-col gap-4 lg:col-span-2 lg:col-start-2 lg:row-start-2">
        {panel}
        {view}
      </div>
    )
  return (
    <>
      {view}
      {panel}
    </>
  )
}
