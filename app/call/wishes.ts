import { type Wishes, wishes } from '@/lib/calls/schema'

const name = 'sunwai-call-wishes'
const none: Wishes = { gender: null, signVariety: null }

/** Whom this phone's owner would rather talk with, from earlier calls. A browser that keeps nothing has no wishes. */
export function keptWishes(): Wishes {
  try {
    return wishes.parse(JSON.parse(localStorage.getItem(name) ?? 'null'))
  } catch {
    return none
  }
}

export function keepWishes(wish: Wishes): void {
  try {
    localStorage.setItem(name, JSON.stringify(wish))
  } catch {
    // Storage is full or closed: the wish holds for this call.
  }
}
