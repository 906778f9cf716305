import { csvOf } from '@/lib/service/csv'
import { serviceQuery } from '@/lib/service/schema'
import { readService } from '@/lib/service/service'

/** GET: the figures of a day (its spans) or, `?per=day`, of the last thirty days, for a spreadsheet. Public. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const { mode, ...asked } = serviceQuery.parse(Object.fromEntries(searchParams))
  const { day, spans, days } = await readService({ mode, ...asked })
  const perDay = searchParams.get('per') === 'day'
  return new Response(csvOf(perDay ? days : spans), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="sunwai-${mode}-${perDay ? 'days' : day}.csv"`,
      'cache-control': 'public, max-age=60',
    },
  })
}
