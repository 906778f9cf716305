import { thisDevice } from '@/components/browser/store'
import { type Wishes, wishes } from '@/lib/calls/schema'

const name = 'sunwai-call-wishes'

/** Whom this phone's owner would rather talk with, from earlier calls. */
export function keptWishes(): Wishes {
  const kept = wishes.catch({ gender: null, signVariety: null })
  return kept.parse(JSON.parse(thisDevice.read(name) ?? 'null'))
}

export function keepWishes(wish: Wishes): void {
  thisDevice.write(name, JSON.stringify(wish))
}
