import { type Box, boxesFor, ledBoxes } from '@/lib/calls/picture/boxes'
import { seated, leadOf } from '@/lib/calls/picture/stage'

import { namePx } from './PictureBox'
import type { Peer } from './view'

/** The key of my own picture, where it is among the others. */
export const mine = 'mine'

/** A narrow stage with several: one of them is large, and everybody else small in a strip, my own picture too. */
export type Led = {
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
  const lead = leadOf(everybody, pins)?.identity
  const [first = mine, ...small] = seated(everybody, lead ? [lead] : []).map(({ identity }) => identity)
  const order = {
    none: [first, ...small],
    last: [first, ...small, mine],
    first: [first, mine, ...small],
    large: [first, mine, ...small],
  }[led.own]
  return inBoxes(order, ledBoxes(order.length, led.own === 'large' ? 2 : 1, { ...size, hasCorner: led.hasCorner }))
}
