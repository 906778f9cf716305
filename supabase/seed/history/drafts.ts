import type { Directory } from '../directory.ts'
import { idOf } from '../directory.ts'
import { fictionalPhone, inventName } from '../people.ts'
import type { Chance } from '../random.ts'
import { readTable } from '../read-table.ts'
import { day, hour, istHour } from './time.ts'

type Locale = 'hi' | 'en'
export type Citizen = {
  id: number
  name: string
  locale: Locale
  phone: string | null
  prefersSign: boolean
  firstSeen: Date
}
type Channel = 'web' | 'video' | 'voice' | 'phone' | 'walk_in'

/** What somebody came with: who, what, where, when and by which way. */
export type Draft = {
  id: number
  createdAt: Date
  channel: Channel
  locale: Locale
  text: string
  citizen: Citizen | null
  categoryId: number | null
  /** Whoever filed did not choose the kind: the desk does (triage). */
  isUnsorted: boolean
  /** So new that nobody has looked at it yet. */
  isUnread: boolean
  category: string
  department: string
  placeId: number | null
}

type Place = Record<'code' | 'kind' | 'hi' | 'en', string>

const texts = readTable<'category' | 'locale' | 'text'>('complaint-texts')
const categories = new Map(
  readTable<'code' | 'department'>('categories').map(({ code, department }) => [code, department]),
)
const places: Place[] = readTable<'code' | 'kind' | 'hi' | 'en'>('places')
const wards = places.filter(({ kind }) => kind === 'ward')
const villages = places.filter(({ kind }) => kind === 'village')
const ofTown = new Set(['municipal', 'registration', 'town-planning', 'excise'])
const ofVillage = new Set([
  'panchayat',
  'phe',
  'agriculture',
  'livestock',
  'cooperation',
  'forest',
  'water-resources',
  'tribal',
  'mining',
])

/** The newest of the web lie there as they came in. */
const unreadCount = 3

/** `count` complaints over the last 60 days, oldest first; the last hours are never empty. */
export function imagineDrafts(chance: Chance, directory: Directory, now: Date, count: number): Draft[] {
  const moments = Array.from({ length: count }, () => moment(chance, now)).sort((a, b) => a.getTime() - b.getTime())
  const citizens: Citizen[] = []
  const drafts = moments.map((createdAt, index) => imagine(chance, directory, citizens, createdAt, index + 1))
  for (const draft of drafts.filter(({ channel }) => channel === 'web').slice(-unreadCount))
    Object.assign(draft, { isUnsorted: true, isUnread: true })
  return drafts
}

/** People write when they are awake. */
function moment(chance: Chance, now: Date): Date {
  for (;;) {
    const age = chance.happens(0.06) ? chance.between(0.1 * hour, day) : chance.between(0, 60 * day)
    const at = new Date(now.getTime() - Math.round(age))
    if (istHour(at) >= 7 && istHour(at) < 22) return at
    if (chance.happens(0.08)) return at
  }
}

function imagine(chance: Chance, directory: Directory, citizens: Citizen[], createdAt: Date, id: number): Draft {
  const locale: Locale = chance.happens(0.2) ? 'en' : 'hi'
  const channel = chance.weighted<Channel>({ web: 38, phone: 26, video: 13, voice: 11, walk_in: 12 })
  const { category, text } = chance.pick(texts.filter((candidate) => candidate.locale === locale))
  const department = categories.get(category) ?? 'revenue'
  const place = chance.pick(
    ofTown.has(department) ? wards : ofVillage.has(department) ? villages : chance.happens(0.5) ? wards : villages,
  )
  // Who writes on the web sometimes does not know the kind of their complaint, or wants no name on it.
  const isUnsorted = channel === 'web' && chance.happens(0.15)
  const isAnonymous = channel === 'web' && chance.happens(0.04)
  return {
    id,
    createdAt,
    channel,
    locale,
    text: text.replaceAll('{place}', spoken(place, locale)).replaceAll('{n}', String(chance.whole(2, 6))),
    citizen: isAnonymous ? null : meet(chance, citizens, createdAt, locale, channel === 'video'),
    categoryId: idOf(directory.categories, category),
    isUnsorted,
    isUnread: false,
    category,
    department,
    placeId: idOf(directory.places, place.code),
  }
}

function spoken({ kind, hi, en }: Place, locale: Locale): string {
  if (locale === 'en') return kind === 'village' ? `village ${en}` : en.replace(' · ', ', ')
  return kind === 'village' ? `ग्राम ${hi}` : hi.replace(' · ', ', ')
}

/** Every sixth comes back with something else; some have no phone of their own. */
function meet(chance: Chance, citizens: Citizen[], at: Date, locale: Locale, prefersSign: boolean): Citizen {
  const known = citizens.filter((citizen) => citizen.locale === locale && citizen.prefersSign === prefersSign)
  if (known.length > 3 && chance.happens(0.16)) return chance.pick(known)
  const id = citizens.length + 1
  const phone = chance.happens(0.97) ? fictionalPhone('citizen', id) : null
  const citizen = { id, name: inventName(chance)[locale], locale, phone, prefersSign, firstSeen: at }
  citizens.push(citizen)
  return citizen
}
