import type { Chance } from '../random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const istOffset = 5.5 * hour

export function later(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + Math.round(milliseconds))
}

export function istHour(at: Date): number {
  return new Date(at.getTime() + istOffset).getUTCHours()
}

/** The next moment at which an office has people in it: 10 to 18 o'clock, Monday to Friday. */
export function inOfficeHours(chance: Chance, at: Date): Date {
  let local = at.getTime() + istOffset
  for (;;) {
    const { weekday, hours } = { weekday: new Date(local).getUTCDay(), hours: new Date(local).getUTCHours() }
    const midnight = Math.floor(local / day) * day
    if (weekday !== 0 && weekday !== 6 && hours >= 10 && hours < 18) return new Date(local - istOffset)
    local = hours < 10 && weekday !== 0 && weekday !== 6 ? morning(chance, midnight) : morning(chance, midnight + day)
  }
}

/** The call centre works every day, from 8 to 21 o'clock for calls to citizens. */
export function inCallingHours(chance: Chance, at: Date): Date {
  const local = at.getTime() + istOffset
  const hours = new Date(local).getUTCHours()
  if (hours >= 8 && hours < 21) return at
  const midnight = Math.floor(local / day) * day + (hours < 8 ? 0 : day)
  return new Date(midnight + chance.between(8.5 * hour, 12 * hour) - istOffset)
}

function morning(chance: Chance, midnight: number): number {
  return midnight + Math.round(chance.between(10 * hour, 13 * hour))
}
