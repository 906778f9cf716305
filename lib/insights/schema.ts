import { z } from 'zod'

import { day, moment } from '../day.ts'
import { key } from '../fields.ts'
import { requiredWords } from '../text.ts'

/** Which complaints: every number of the Collector's page opens one of these lists. */
export const lists = [
  'open',
  'overdue',
  'needs',
  'resolved',
  'came_in',
  'solved',
  'unverified',
  'not_satisfied',
  'all',
] as const
export type ListName = (typeof lists)[number]

/** Dates bound the date by which a list stands (came in, closed, reopened, due). */
export const sortDates = {
  open: 'created',
  came_in: 'created',
  all: 'created',
  overdue: 'due',
  needs: 'due',
  resolved: 'resolved',
  solved: 'closed',
  unverified: 'closed',
  not_satisfied: 'reopened',
} as const satisfies Record<ListName, string>

const id = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
/** An unreadable filter is no filter: an address typed wrong still shows a list. */
const filter = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)

const cursor = z
  .string()
  .regex(/~\d{1,15}$/)
  .refine((text) => moment.safeParse(text.split('~')[0]).success)

/** The filters as they stand in the address: /collector/complaints?list=overdue&department=3&after=… */
export const filtersSchema = z
  .object({
    list: z.enum(lists).catch('open'),
    /** 0: no department yet. */
    department: filter(id),
    /** A zone or a tehsil; 0: no place is known. */
    area: filter(id),
    level: filter(z.coerce.number().int().min(1).max(4)),
    from: filter(day('invalid_input')),
    to: filter(day('invalid_input')),
    /** The last row of the page before: <moment>~<id>. */
    after: filter(cursor),
  })
  // Two days the wrong way round still bound the days between them.
  .transform((filters) =>
    filters.from && filters.to && filters.from > filters.to
      ? { ...filters, from: filters.to, to: filters.from }
      : filters,
  )
export type Filters = z.infer<typeof filtersSchema>

/** The address of a list; what is not asked for is not in it. */
export function listHref(filters: Partial<Filters>, path = '/collector/complaints'): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, String(value))
  return `${path}?${query.toString()}`
}

export const directSchema = z.object({
  idempotency_key: key,
  remark: requiredWords(2000),
  /** Empty: the work stays where it is. */
  desk_id: z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().positive().optional()),
})
