import 'server-only'
import type { z } from 'zod'

import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import { given } from '../given.ts'
import type { Result } from '../result.ts'
import {
  callsAnswer,
  complaintAnswer,
  complaintsAnswer,
  type Complaint,
  daysAnswer,
  departmentsAnswer,
  placesAnswer,
} from './answers.ts'
import type { Filters } from './schema.ts'

const rowsPerPage = 50
/** A meeting's list on paper: more than this is not read. */
const rowsOnPaper = 500

/** Everything on the Collector's first page, asked at once. */
export async function readToday(db: Db) {
  const [days, departments, places, calls, needs, latest] = await Promise.all([
    read(db, 'collector_days', {}, daysAnswer),
    read(db, 'collector_departments', {}, departmentsAnswer),
    read(db, 'collector_places', {}, placesAnswer),
    read(db, 'collector_calls', {}, callsAnswer),
    read(db, 'collector_complaints', { list: 'needs', page_size: 6 }, complaintsAnswer),
    read(db, 'collector_complaints', { list: 'overdue', page_size: 5 }, complaintsAnswer),
  ])
  return { days, departments, places, calls, needs, overdue: latest }
}

/** One page of a list (50 rows), or a paper's worth (500). `next` is the cursor of the page after, if there is one. */
export async function listComplaints(db: Db, filters: Filters, { onPaper = false } = {}) {
  const [afterAt, afterId] = filters.after?.split('~') ?? []
  const size = onPaper ? rowsOnPaper : rowsPerPage
  const { total, rows } = await read(
    db,
    'collector_complaints',
    {
      list: filters.list,
      department_id: filters.department,
      area_id: filters.area,
      level: filters.level,
      from_day: filters.from,
      to_day: filters.to,
      after_at: afterAt,
      after_id: afterId === undefined ? undefined : Number(afterId),
      page_size: size,
    },
    complaintsAnswer,
  )
  const last = rows.at(-1)
  const next = last && rows.length === size ? (`${last.sort_at}~${last.id}` as const) : undefined
  return { total, rows, next }
}

/** The choices of the filters: departments, and zones and tehsils, by name. */
export async function listFilterChoices(db: Db): Promise<FilterChoices> {
  const [departments, areas] = await Promise.all([
    db.from('departments').select('id, name_hi, name_en').order('name_en'),
    db.from('places').select('id, kind, name_hi, name_en').in('kind', ['zone', 'tehsil']).order('kind').order('code'),
  ])
  if (departments.error) throw new Error(departments.error.message, { cause: departments.error })
  if (areas.error) throw new Error(areas.error.message, { cause: areas.error })
  return { departments: departments.data, areas: areas.data }
}
type Choice = { id: number; name_hi: string; name_en: string }
export type FilterChoices = { departments: Choice[]; areas: Choice[] }

/** One complaint by its number; not_found for a number that is not in the register. */
export async function findComplaint(db: Db, number: string): Promise<Result<Complaint>> {
  return answerOf(db.rpc('collector_complaint', { number }), complaintAnswer)
}

/** The Collector's word: on the timeline and by WhatsApp; with a desk the work goes there. Once per key. */
export async function directComplaint(
  db: Db,
  { desk_id, ...word }: { idempotency_key: string; number: string; remark: string; desk_id?: number | undefined },
): Promise<Result<null>> {
  return done(db.rpc('direct_complaint', { ...word, ...given({ desk_id }) }))
}

async function read<T extends z.ZodType>(
  db: Db,
  name: 'collector_days' | 'collector_departments' | 'collector_places' | 'collector_calls' | 'collector_complaints',
  args: Record<string, unknown>,
  answer: T,
): Promise<z.infer<T>> {
  const { data, error } = await db.rpc(name, args)
  if (error) throw new Error(`${name} was refused: ${error.message}`, { cause: error })
  return answer.parse(data)
}
