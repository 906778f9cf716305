import 'server-only'
import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { ok, type Result } from '../result.ts'
import { isCurrent } from './current.ts'
import type {
  CategoryInput,
  DepartmentInput,
  DeskInput,
  HolidayInput,
  PhoneLineInput,
  PlaceInput,
  PostingInput,
  TemplateInput,
  WorkingDaysInput,
} from './schema.ts'
import { weekdays } from './schema.ts'

type DatabaseError = { code?: string; message: string; details?: string | null }

/** Rows or a thrown bug: reading the directory is never refused to who may open its pages. */
function rows<T>({ data, error }: { data: T | null; error: DatabaseError | null }): T {
  if (error || data === null) throw new Error(`The directory could not be read: ${error?.message}`, { cause: error })
  return data
}

/** `field`: what a duplicate is about, when the database cannot name it. */
function saved({ error }: { error: DatabaseError | null }, field?: string): Result<null> {
  if (!error) return ok(null)
  const failure = fromRpc(error)
  return failure.code === 'already_exists' && field ? { ...failure, detail: field } : failure
}

/** The active ones first. */
export async function listDepartments(db: Db) {
  return rows(
    await db
      .from('departments')
      .select('id, code, name_hi, name_en, active')
      .order('active', { ascending: false })
      .order('name_en'),
  )
}

/** Without an id a new one, whose code then stays. 409 already_exists, in_use (it still has categories or complaints). */
export async function saveDepartment(db: Db, { id, code, active, ...names }: DepartmentInput): Promise<Result<null>> {
  if (id !== undefined)
    return saved(
      await db
        .from('departments')
        .update({ ...names, active })
        .eq('id', id),
    )
  if (code === undefined) return { ok: false, code: 'required', detail: 'code' }
  return saved(await db.from('departments').insert({ code, ...names }), 'code')
}

/** The highest level first, each with who held, holds and will hold it. */
export async function listDesks(db: Db) {
  return rows(
    await db
      .from('desks')
      .select(
        'id, department_id, level, place_id, title_hi, title_en, active, departments(name_hi, name_en), places(name_hi, name_en), postings(id, from_day, to_day, staff(id, name_hi, name_en))',
      )
      .order('level', { ascending: false })
      .order('title_en'),
  )
}

/** Without an id a new one; level and department then stay. Levels 1 and 2 belong to a department. 422 required, 409 in_use. */
export async function saveDesk(
  db: Db,
  { id, department_id, level, active, place_id, ...titles }: DeskInput,
): Promise<Result<null>> {
  const place = { place_id: place_id ?? null }
  if (id !== undefined)
    return saved(
      await db
        .from('desks')
        .update({ ...titles, ...place, active })
        .eq('id', id),
    )
  if (level === undefined) return { ok: false, code: 'required', detail: 'level' }
  if (level < 3 && department_id === undefined) return { ok: false, code: 'required', detail: 'department_id' }
  return saved(await db.from('desks').insert({ level, department_id: department_id ?? null, ...titles, ...place }))
}

/** From that day on the officer holds the desk, and whoever held it no longer does. 409 desk_is_held, 422 date_out_of_range, staff_unknown. */
export async function postOfficer(db: Db, input: PostingInput): Promise<Result<null>> {
  return saved(await db.rpc('post_officer', input))
}

/** The active ones first, by department. */
export async function listCategories(db: Db) {
  return rows(
    await db
      .from('categories')
      .select(
        'id, code, department_id, name_hi, name_en, keywords, pictogram, promise_hours, guarantee_days, guarantee_source, active, departments(name_hi, name_en)',
      )
      .order('active', { ascending: false })
      .order('department_id')
      .order('rank')
      .order('name_en'),
  )
}

/** The clocks of complaints that are registered already stay as they were promised. */
export async function saveCategory(db: Db, input: CategoryInput): Promise<Result<null>> {
  const { id, code, active, guarantee_days = null, guarantee_source, ...rest } = input
  const values = { ...rest, guarantee_days: guarantee_days ?? null, guarantee_source: guarantee_source || null }
  if (id !== undefined)
    return saved(
      await db
        .from('categories')
        .update({ ...values, active })
        .eq('id', id),
    )
  if (code === undefined) return { ok: false, code: 'required', detail: 'code' }
  return saved(await db.from('categories').insert({ code, ...values }), 'code')
}

/** The places directly below one (null: the district itself), the ended ones last. */
export async function listPlaces(db: Db, parentId: number | null) {
  const query = db.from('places').select('id, parent_id, kind, code, name_hi, name_en, valid_from, valid_to')
  const below = parentId === null ? query.is('parent_id', null) : query.eq('parent_id', parentId)
  return rows(await below.order('valid_to', { nullsFirst: true }).order('kind').order('code'))
}

/** Null when there is none. */
export async function findPlace(db: Db, id: number) {
  const found = rows(
    await db.from('places').select('id, parent_id, kind, code, name_hi, name_en, valid_from, valid_to').eq('id', id),
  )
  return found[0] ?? null
}

/** Zones, tehsils and what is above them: where a desk can stand. */
export async function listDeskPlaces(db: Db) {
  return rows(
    await db
      .from('places')
      .select('id, kind, name_hi, name_en')
      .or(isCurrent())
      .not('kind', 'in', '(ward,village)')
      .order('kind')
      .order('name_en'),
  )
}

/** 409 already_exists: the code is taken. */
export async function addPlace(db: Db, input: PlaceInput): Promise<Result<null>> {
  return saved(await db.from('places').insert(input), 'code')
}

/** From that day on it can no longer be chosen; what was filed there stays. 404 not_found, 422 date_out_of_range. */
export async function endPlace(db: Db, { id, valid_to }: { id: number; valid_to: string }): Promise<Result<null>> {
  const place = await findPlace(db, id)
  if (!place) return { ok: false, code: 'not_found' }
  if (valid_to <= place.valid_from) return { ok: false, code: 'date_out_of_range', detail: 'valid_to' }
  return saved(await db.from('places').update({ valid_to }).eq('id', id))
}

/** In order of the calendar. */
export async function listHolidays(db: Db) {
  return rows(await db.from('holidays').select('day, name_hi, name_en').order('day'))
}

/** No clock runs on that day; promises made before stay. 409 already_exists. */
export async function addHoliday(db: Db, input: HolidayInput): Promise<Result<null>> {
  return saved(await db.from('holidays').insert(input), 'day')
}

/** A working day after all → the holiday that it was. 404 not_found. */
export async function takeHolidayBack(db: Db, day: string): Promise<Result<HolidayInput>> {
  const { data, error } = await db.from('holidays').delete().eq('day', day).select('day, name_hi, name_en')
  if (error) return fromRpc(error)
  const [taken] = data
  return taken ? ok(taken) : { ok: false, code: 'not_found' }
}

/** Monday first; on which of them the clocks run. */
export async function listWorkingDays(db: Db) {
  return rows(await db.from('working_days').select('weekday, is_working').order('weekday'))
}

/** The week by its days; one at least must be worked. 422 required. */
export async function saveWorkingDays(db: Db, input: WorkingDaysInput): Promise<Result<null>> {
  const working = weekdays.filter((weekday) => input[`day${weekday}`])
  // A week without a working day would stop every clock for ever.
  if (working.length === 0) return { ok: false, code: 'required', detail: 'day1' }
  const on = await db.from('working_days').update({ is_working: true }).in('weekday', working)
  if (on.error) return fromRpc(on.error)
  const off = weekdays.filter((weekday) => !working.includes(weekday))
  return saved(await db.from('working_days').update({ is_working: false }).in('weekday', off))
}

/** All of them, also those that are out of use. */
export async function listPhoneLines(db: Db) {
  return rows(await db.from('phone_lines').select('id, number, label_hi, label_en, active').order('id'))
}

/** Without an id a new one. 409 already_exists. */
export async function savePhoneLine(db: Db, { id, active, ...values }: PhoneLineInput): Promise<Result<null>> {
  if (id !== undefined)
    return saved(
      await db
        .from('phone_lines')
        .update({ ...values, active })
        .eq('id', id),
      'number',
    )
  return saved(await db.from('phone_lines').insert(values), 'number')
}

/** All messages by key, channel and language. */
export async function listTemplates(db: Db) {
  return rows(
    await db
      .from('message_templates')
      .select('key, locale, channel, body, buttons, provider_name, active')
      .order('key')
      .order('channel')
      .order('locale', { ascending: false }),
  )
}

/** The text and the name under which the provider registered it. 404 not_found, 422 variable_unknown, too_long. */
export async function saveTemplate(db: Db, input: TemplateInput): Promise<Result<null>> {
  return saved(await db.rpc('save_template', input))
}

/** Who looked at whose data, the newest first; `beforeId` is the last row of the page before. */
export async function listPersonalDataViews(db: Db, { staffId, beforeId }: { staffId?: number; beforeId?: number }) {
  const asked = { ...(staffId && { staff_id: staffId }), ...(beforeId && { before_id: beforeId }) }
  return rows(await db.rpc('list_personal_data_views', asked))
}

/** What was changed in the directory, by whom: 50, the newest first; `beforeId` as above. */
export async function listDirectoryChanges(db: Db, beforeId?: number) {
  const query = db
    .from('directory_changes')
    .select('id, at, table_name, before, after, staff(name_hi, name_en)')
    .order('id', { ascending: false })
    .limit(50)
  return rows(await (beforeId ? query.lt('id', beforeId) : query))
}
