import { staffForRoute } from '@/lib/auth/staff'
import { setPresence } from '@/lib/calls/desk'
import { presenceWish } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {state: ready | away}. 409 in_call. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return refuse(staff)
  const wish = await readAs(request, presenceWish)
  return wish.ok ? reply(await setPresence(staff.value.db, wish.value)) : refuse(wish)
}
