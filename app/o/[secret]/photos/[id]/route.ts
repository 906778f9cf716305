import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { answerPhoto } from '@/lib/department/route'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

type Context = { params: Promise<{ secret: string; id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { secret, id } = await params
  if (!isSecret(secret)) return refuse(fail('not_found'))
  return answerPhoto(request, databaseAs({ kind: 'officer_link', secret }), id)
}
