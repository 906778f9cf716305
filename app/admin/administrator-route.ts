import type { z } from 'zod'

import { staffForRoute } from '@/lib/auth/staff'
import type { Db } from '@/lib/db/client'
import { wantsPage } from '@/lib/http'
import type { Result } from '@/lib/result'
import { answerRoomForm, readRoomForm } from '@/lib/room-forms'

/** What a page without scripts is led to instead of back: the answer cannot stand on the form's own page. */
type LeadOn<Value> = (value: Value) => Promise<`/${string}`>

/** A form of this room: an administrator, the fields by their schema, one act; then back to the list, which says that it is saved (SavedNotice). */
export function administratorRoute<T, Value>(
  schema: z.ZodType<T>,
  act: (db: Db, input: T) => Promise<Result<Value>>,
  back: `/${string}`,
  leadOn?: LeadOn<Value>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const staff = await staffForRoute(request, 'administrator')
    if (!staff.ok) return answerRoomForm(request, staff, { back })
    const input = await readRoomForm(request, schema)
    if (!input.ok) return answerRoomForm(request, input, { back })
    const outcome = await act(staff.value.db, input.value)
    const saved = `${back}?saved=${Date.now()}` as const
    const href = outcome.ok && leadOn && wantsPage(request) ? await leadOn(outcome.value) : saved
    return answerRoomForm(request, outcome, { back, href })
  }
}

/** The same for one member of staff, by the id in the address. */
export function staffMemberRoute<T, Value>(
  schema: z.ZodType<T>,
  act: (db: Db, id: number, input: T) => Promise<Result<Value>>,
  leadOn?: LeadOn<Value>,
) {
  return async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const id = Number((await params).id)
    if (!Number.isSafeInteger(id) || id < 1)
      return answerRoomForm(request, { ok: false, code: 'not_found' }, { back: '/admin/staff' })
    return administratorRoute(schema, (db, input) => act(db, id, input), `/admin/staff/${id}`, leadOn)(request)
  }
}
