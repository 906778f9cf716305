import type { Locale } from './locales'

/** The district's clock: a day begins at midnight in India, wherever the server or the reader's phone is. */
export const timeZone = 'Asia/Kolkata'

/** English as it is written in India: day, month, year; lakhs. */
const regions: Record<Locale, string> = { hi: 'hi-IN', en: 'en-IN' }

/** Hindi writes its months in full: nobody says or reads सित॰ for सितंबर. */
const day: Record<Locale, Intl.DateTimeFormatOptions> = {
  hi: { day: 'numeric', month: 'long', year: 'numeric' },
  en: { day: 'numeric', month: 'short', year: 'numeric' },
}

/** दोपहर 3:34, as it is said; CLDR's own short time would mix in a Latin "pm". */
const time: Record<Locale, Intl.DateTimeFormatOptions> = {
  hi: { hour: 'numeric', minute: '2-digit', dayPeriod: 'short', hour12: true },
  en: { hour: 'numeric', minute: '2-digit', hour12: true },
}

type When = string | Date

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function fromNow(region: string, distanceMs: number) {
  const [unit, lengthMs] = units.find(([, length]) => Math.abs(distanceMs) >= length) ?? ['minute', 60_000]
  return new Intl.RelativeTimeFormat(region).format(Math.trunc(distanceMs / lengthMs), unit)
}

function formatFor(locale: Locale) {
  const region = regions[locale]
  const numbers = new Intl.NumberFormat(region)
  const percents = new Intl.NumberFormat(region, { style: 'percent' })
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(region, { ...options, timeZone })
    return (when: When) => intl.format(new Date(when))
  }
  const date = writer(day[locale])
  const clock = writer(time[locale])
  return {
    date,
    time: clock,
    moment: (when: When) => `${date(when)}, ${clock(when)}`,
    /** A date at the head of a page or in a list of days, where the day of the week helps. */
    dayAndDate: writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: writer({ weekday: 'long' }),
    /** 0 to 23, for a picture of a clock. */
    hour: (when: When) => new Date(new Date(when).getTime() + 5.5 * 3_600_000).getUTCHours(),
    fromNow: (when: When, now = new Date()) => fromNow(region, new Date(when).getTime() - now.getTime()),
    number: (value: number) => numbers.format(value),
    percent: (share: number) => percents.format(share),
  }
}

/**
 * How dates, times and numbers are written for a person, in one place. The SMS is the one exception: its `due` and `until` are DD-MM-YYYY
 * (made in SQL), because one value serves the templates of both languages and a month in Hindi would cost a second, paid part.
 */
export const formats: Record<Locale, ReturnType<typeof formatFor>> = { hi: formatFor('hi'), en: formatFor('en') }

/** The day in India, YYYY-MM-DD, as the database and date fields write it. */
export function dayInIndia(when: When): string {
  return new Date(new Date(when).getTime() + 5.5 * 3_600_000).toISOString().slice(0, 10)
}
