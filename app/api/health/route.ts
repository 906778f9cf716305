import { checkHealth } from './check-health.ts'

export const dynamic = 'force-dynamic'

/** One entry a part; 503 when one is down. `?part=app` answers for this process alone (what the supervisor asks). */
export async function GET(request: Request): Promise<Response> {
  if (new URL(request.url).searchParams.get('part') === 'app') return Response.json({ ok: true })
  const parts = await checkHealth()
  const ok = Object.values(parts).every((part) => part.ok)
  return Response.json({ ok, parts }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
