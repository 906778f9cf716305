import { findPlaces } from '@/lib/directory/lookup'

/** Places by the letters typed so far. */
export async function GET(request: Request) {
  return Response.json(await findPlaces(new URL(request.url).searchParams.get('q') ?? ''))
}
