import { type Box, boxesFor, ledBoxes } from '@/lib/calls/picture/boxes'
import { leadsOf, seated } from '@/lib/calls/picture/stage'

import { namePx } from './PictureBox'
import type { Peer } from './view'

/** The key of my own picture, where it is among the others. */
export const mine = 'mine'

/** A narrow stage with several: one of them is large, or both of a hand-over, and everybody else small in a strip, my own picture too. */
export type Led = {
  /** Who is large while nobody is chosen and nobody signs. */
  main: readonly string[]
  /** None while my camera is off; `large` shares the large part, `first` and `last` are in the strip. */
  own: 'none' | 'first' | 'last' | 'large'
  /** 112 lies over the upper right corner. */
  hasCorner: boolean
  isRecorded: boolean
}

type Stage = { width: number; height: number; led: Led | undefined }

/** Everybody's box on the stage, by identity. */
export function arrange(
  everybody: Peer[],
  pins: readonly string[],
  { led, width, height }: Stage,
): Map<string, Box | undefined> {
  const size = { width, height, below: everybody.length === 1 ? 0 : namePx }
  const inBoxes = (order: readonly string[], boxes: Box[]) => new Map(order.map((one, at) => [one, boxes[at]]))
  if (!led) {
    const order = seated(everybody, pins).map(({ identity }) => identity)
    const pinned = order.filter((one) => pins.includes(one))
    return inBoxes(order, boxesFor(order.length, pinned.length, size))
  }
  const leads = leadsOf(everybody, pins, led.main).map(({ identity }) => identity)
  const people = seated(everybody, leads).map(({ identity }) => identity)
  const count = Math.max(leads.length, 1)
  const [large, small] = [people.slice(0, count), people.slice(count)]
  const order = {
    none: people,
    last: [...people, mine],
    first: [...large, mine, ...small],
    large: [...large, mine, ...small],
  }[led.own]
  const largeCount = led.own === 'large' ? count + 1 : count
  return inBoxes(order, ledBoxes(order.length, largeCount, { ...size, hasCorner: led.hasCorner }))
}
