import { databaseAs } from '@/lib/db/client'
import { answerAct } from '@/lib/department/route'

type Context = { params: Promise<{ secret: string; act: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { secret, act } = await params
  return answerAct(request, databaseAs({ kind: 'officer_link', secret }), `/o/${secret}`, {}, act)
}
