import { adminDatabase } from '../../lib/db/admin.ts'
import { log } from '../../lib/log.ts'

/** Whose phone a number is: the page says so beside it. Real providers know nobody's name; this is for who tries the product out. */
export type Owner = { name: string; is: string }
export type People = () => Promise<ReadonlyMap<string, Owner>>

const freshMs = 5000

/** Staff with their desk or role, and citizens, by their number's digits. Nobody while the database is away. */
export function readPeople(): People {
  let read: { at: number; people: Promise<ReadonlyMap<string, Owner>> } | undefined
  return async () => {
    if (!read || Date.now() - read.at > freshMs) read = { at: Date.now(), people: people() }
    return read.people
  }
}

async function people(): Promise<ReadonlyMap<string, Owner>> {
  try {
    const db = adminDatabase()
    const [staff, citizens] = await Promise.all([
      db.from('staff_phones').select('phone, staff(name_en, role, postings(to_day, desks(title_en)))'),
      db.from('citizen_addresses').select('value, citizens(name)').eq('kind', 'phone').limit(5000),
    ])
    if (staff.error ?? citizens.error)
      throw new Error('The people cannot be read.', { cause: staff.error ?? citizens.error })
    return new Map([
      ...citizens.data.map(
        ({ value, citizens: citizen }) => [digits(value), { name: citizen.name ?? '', is: 'citizen' }] as const,
      ),
      ...staff.data.map(({ phone, staff: { name_en: name, role, postings } }) => {
        const desk = postings.find(({ to_day }) => to_day === null)?.desks.title_en
        return [digits(phone), { name, is: desk ?? role }] as const
      }),
    ])
  } catch (error) {
    log.warn({ err: error }, 'handset knows nobody by name')
    return new Map()
  }
}

function digits(phone: string): string {
  return phone.replaceAll(/\D/g, '')
}
