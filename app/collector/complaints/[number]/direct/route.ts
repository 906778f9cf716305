import { staffForRoute } from '@/lib/auth/staff'
import { directComplaint } from '@/lib/insights/insights'
import { directSchema } from '@/lib/insights/schema'
import { answerRoomForm, readRoomForm } from '@/lib/room-forms'

export async function POST(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const { number } = await params
  const back = `/collector/complaints/${encodeURIComponent(number)}` as const
  const staff = await staffForRoute(request, 'collector')
  if (!staff.ok) return answerRoomForm(request, staff, { back })
  const input = await readRoomForm(request, directSchema)
  if (!input.ok) return answerRoomForm(request, input, { back })
  return answerRoomForm(request, await directComplaint(staff.value.db, { ...input.value, number }), { back })
}
