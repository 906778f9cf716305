import { staffForRoute } from '@/lib/auth/staff'
import { directComplaint } from '@/lib/insights/insights'
import { directSchema } from '@/lib/insights/schema'
import { answerForm, readForm } from '@/lib/room-forms'

export async function POST(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const { number } = await params
  const back = `/collector/complaints/${encodeURIComponent(number)}`
  const staff = await staffForRoute(request, 'collector')
  if (!staff.ok) return answerForm(request, staff, { back })
  const input = await readForm(request, directSchema)
  if (!input.ok) return answerForm(request, input, { back })
  return answerForm(request, await directComplaint(staff.value.db, { ...input.value, number }), { back })
}
