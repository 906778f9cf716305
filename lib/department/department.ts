import 'server-only'
import { z } from 'zod'

import type { Db } from '../db/client.ts'
import {
  citizenSchema,
  type ComplaintInDetail,
  type Department,
  eventSchema,
  type Filter,
  type OfficersComplaint,
  photoSchema,
  rowSchema,
} from './schema.ts'
import { openStates } from './state.ts'

const columns =
  'id, number, state, closed_as, text, landmark, level, promise_due_at, guarantee_due_at, held_until, created_at, categories(name_hi, name_en), places(name_hi, name_en)'
const pageSize = 50

/** The officer's complaints, most pressing first (what is over: newest first). `more`: there is another page. */
export async function listComplaints(
  db: Db,
  filter: Filter,
  page: number,
): Promise<{ rows: OfficersComplaint[]; more: boolean }> {
  const query = db.from('complaints').select(columns)
  const filtered = {
    open: () =>
      query
        .in('state', [...openStates])
        .order('promise_due_at')
        .order('id'),
    overdue: () =>
      query
        .in('state', [...openStates])
        .lt('promise_due_at', new Date().toISOString())
        .order('promise_due_at')
        .order('id'),
    on_hold: () => query.eq('state', 'on_hold').order('held_until').order('id'),
    resolved: () => query.eq('state', 'resolved').order('resolved_at', { ascending: false }).order('id'),
    over: () =>
      query.in('state', ['closed', 'not_actionable', 'merged']).order('closed_at', { ascending: false }).order('id'),
  }[filter]()
  const { data, error } = await filtered.range(page * pageSize, (page + 1) * pageSize)
  if (error) throw new Error('The complaints cannot be read.', { cause: error })
  const rows = z.array(rowSchema).parse(data)
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** How many stand under each filter that asks for work. */
export async function countComplaints(db: Db): Promise<Partial<Record<Filter, number>>> {
  const count = () => db.from('complaints').select('id', { count: 'exact', head: true })
  const [open, overdue, held, resolved] = await Promise.all([
    count().in('state', [...openStates]),
    count()
      .in('state', [...openStates])
      .lt('promise_due_at', new Date().toISOString()),
    count().eq('state', 'on_hold'),
    count().eq('state', 'resolved'),
  ])
  for (const { error } of [open, overdue, held, resolved])
    if (error) throw new Error('The complaints cannot be counted.', { cause: error })
  return { open: open.count ?? 0, overdue: overdue.count ?? 0, on_hold: held.count ?? 0, resolved: resolved.count ?? 0 }
}

/** One complaint with all that an officer needs to act; by its number, or the one that the link opens. Null: not theirs, or not (any more). */
export async function readComplaint(db: Db, number?: string): Promise<ComplaintInDetail | null> {
  const query = db.from('complaints').select(columns)
  const { data, error } = await (number === undefined ? query : query.eq('number', number)).maybeSingle()
  if (error) throw new Error('The complaint cannot be read.', { cause: error })
  if (!data) return null
  const complaint = rowSchema.parse(data)
  const [events, photos, citizen] = await Promise.all([
    db
      .from('complaint_events')
      .select('id, at, kind, remark')
      .eq('complaint_id', complaint.id)
      .order('id', { ascending: false })
      .limit(100),
    db
      .from('attachments')
      .select('id, phase, caption')
      .eq('complaint_id', complaint.id)
      .eq('kind', 'photo')
      .order('created_at'),
    db.rpc('masked_citizen', { complaint_id: complaint.id }),
  ])
  const wrong = events.error ?? photos.error ?? citizen.error
  if (wrong) throw new Error('The complaint cannot be read.', { cause: wrong })
  return {
    complaint,
    events: z.array(eventSchema).parse(events.data),
    photos: z.array(photoSchema).parse(photos.data),
    citizen: citizenSchema.parse(citizen.data),
  }
}

/** Where a complaint can be passed on to: the active ones. */
export async function listDepartments(db: Db): Promise<Department[]> {
  const { data, error } = await db.from('departments').select('id, name_hi, name_en').eq('active', true).order('id')
  if (error) throw new Error('The departments cannot be read.', { cause: error })
  return data
}
