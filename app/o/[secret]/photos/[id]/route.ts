import { databaseAs } from '@/lib/db/client'
import { answerPhoto } from '@/lib/department/route'

type Context = { params: Promise<{ secret: string; id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { secret, id } = await params
  return answerPhoto(request, databaseAs({ kind: 'officer_link', secret }), id)
}
