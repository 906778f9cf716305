import type { Locale } from '../../../lib/i18n/locales.ts'
import type { Directory } from '../directory.ts'
import { idOf } from '../directory.ts'
import { fictionalPhone, inventName } from '../people.ts'
import type { Chance } from '../random.ts'
import { readTable } from '../read-table.ts'
import { day, hour, istHour, later } from './time.ts'

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
  /** Told to this station and no further; the others live as it comes. */
  station: Station | null
}

/** What stands on the demo officers' desks at the first look: a complaint at every station. */
export type Station = 'assigned' | 'acknowledged' | 'in_progress' | 'on_hold' | 'resolved' | 'closed'
type Shown = Record<'category' | 'place' | 'station' | 'hours', string>
const shown: Shown[] = readTable<keyof Shown>('shown')

type Place = Record<'code' | 'kind' | Locale, string>

const texts = readTable<'category' | 'locale' | 'text'>('complaint-texts')
const categories = new Map(
  readTable<'code' | 'department'>('categories').map(({ code, department }) => [code, department]),
)
const places: Place[] = readTable<'code' | 'kind' | Locale>('places')
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
  const moments: { at: Date; plan?: Shown }[] = [
    ...Array.from({ length: count - shown.length }, () => ({ at: moment(chance, now) })),
    ...shown.map((plan) => ({ at: later(now, -Number(plan.hours) * hour), plan })),
  ]
  const citizens: Citizen[] = []
  const drafts = moments
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, plan }, index) => imagine(chance, directory, citizens, at, index + 1, plan))
  for (const draft of drafts
    .filter(({ channel, station }) => channel === 'web' && station === null)
    .slice(-unreadCount))
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

function imagine(
  chance: Chance,
  directory: Directory,
  citizens: Citizen[],
  createdAt: Date,
  id: number,
  plan?: Shown,
): Draft {
  const locale: Locale = !plan && chance.happens(0.2) ? 'en' : 'hi'
  const channel = chance.weighted<Channel>({ web: 38, phone: 26, video: 13, voice: 11, walk_in: 12 })
  const { category, text } = chance.pick(
    texts.filter((one) => one.locale === locale && (!plan || one.category === plan.category)),
  )
  const department = categories.get(category) ?? 'revenue'
  const area = plan && places.filter(({ code }) => code === plan.place)
  const place = chance.pick(
    area ??
      (ofTown.has(department) ? wards : ofVillage.has(department) ? villages : chance.happens(0.5) ? wards : villages),
  )
  // Who writes on the web sometimes does not know the kind of their complaint, or wants no name on it.
  const isUnsorted = !plan && channel === 'web' && chance.happens(0.15)
  const isAnonymous = !plan && channel === 'web' && chance.happens(0.04)
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
    station: (plan?.station as Station | undefined) ?? null,
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
