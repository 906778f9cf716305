import { answerHandOver } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { agreement } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {agreed}: go on with the next interpreter, or stay with this one. 409 wrong_state when they are gone again. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const answer = await readAs(request, agreement)
  return answer.ok ? reply(await answerHandOver(claims.value, answer.value.agreed)) : refuse(answer)
}
