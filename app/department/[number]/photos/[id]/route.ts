import { staffForRoute } from '@/lib/auth/staff'
import { answerPhoto } from '@/lib/department/route'
import { refuse } from '@/lib/http'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const signedIn = await staffForRoute(request, 'officer', 'supervisor', 'collector')
  if (!signedIn.ok) return refuse(signedIn)
  return answerPhoto(request, signedIn.value.db, (await params).id)
}
