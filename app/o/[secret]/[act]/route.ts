import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { answerAct } from '@/lib/department/route'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

type Context = { params: Promise<{ secret: string; act: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { secret, act } = await params
  if (!isSecret(secret)) return refuse(fail('not_found'))
  return answerAct(request, databaseAs({ kind: 'officer_link', secret }), `/o/${secret}`, {}, act)
}
