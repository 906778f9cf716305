import { staffForRoute } from '@/lib/auth/staff'
import { answerAct } from '@/lib/department/route'
import { refuse, seeOther, wantsPage } from '@/lib/http'

type Context = { params: Promise<{ number: string; act: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const signedIn = await staffForRoute(request, 'officer', 'supervisor', 'collector')
  if (!signedIn.ok) return wantsPage(request) ? seeOther('/sign-in') : refuse(signedIn)
  const { number, act } = await params
  return answerAct(request, signedIn.value.db, `/department/${number}`, { number }, act)
}
