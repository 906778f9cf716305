import { type Rung, usualRung } from './ladder.ts'
import { step } from './rate.ts'
import { begin, type Report } from './state.ts'

export const tickMs = 100
const everyMs = 500
const queueLimitMs = 300

export type Moment = {
  at: number
  kbps: number
  height: number
  isActive: boolean
  capacity: number
  queueMs: number
  measured: number | null
}

type Given = {
  seconds: number
  capacityAt: (ms: number) => number
  loss?: number
  wayMs?: number
  seed?: number
  most?: Rung
  /** What of a report is told otherwise. */
  told?: (report: Report) => Partial<Report>
}

/** One picture on a link with a queue that drops its newest, random loss, and reports that come back late. */
export const call = (given: Given): Moment[] => callOf(1, given)[0] ?? []

/** So many people's pictures on their way to the same person, who has one such link. → the moments of each */
export function callOf(count: number, given: Given): Moment[][] {
  const { seconds, capacityAt, loss = 0, wayMs = 50, seed = 1 } = given
  const random = randomFrom(seed)
  const senders = Array.from({ length: count }, () => new Sender(given))
  let aliveAt = 0
  for (let at = tickMs; at <= seconds * 1000; at += tickMs) {
    const capacity = capacityAt(at)
    if (capacity > 0) aliveAt = at
    const carried = (capacity * tickMs) / 1000
    const offered = sum(senders.map((one) => one.offers()))
    const before = sum(senders.map((one) => one.waiting))
    const room = Math.max((capacity * queueLimitMs) / 1000 + carried - before, 0)
    const waiting = before + Math.min(offered, room)
    const queueMs = capacity > 0 ? (1000 * Math.max(waiting - carried, 0)) / capacity : 1000
    for (const one of senders) {
      one.send(Math.min(room / offered, 1), Math.min(carried / waiting, 1))
      one.note({ at, capacity, queueMs })
      if (at % everyMs === 0)
        one.hear({ at, queueMs, noisy: loss * 2 * random(), unrestMs: 15 * random(), ageMs: at - aliveAt, wayMs })
    }
  }
  return senders.map(({ moments }) => moments)
}

/** One sender's part of the link, in kbit of the last half second, and the controller that steers it. */
class Sender {
  readonly moments: Moment[] = []
  readonly #given: Given
  #state
  #encoding
  waiting = 0
  #sent = 0
  #dropped = 0
  #delivered = 0
  #onTheWay: { at: number; heard: NonNullable<Report['heard']> }[] = []

  constructor(given: Given) {
    this.#given = given
    const rttMs = 2 * (given.wayMs ?? 50)
    const own = { lost: 0, rttMs, seenLost: 0, ageMs: 0 }
    const first = { at: 0, heard: null, isOneMissed: false, own, rttMs, most: given.most ?? usualRung }
    this.#state = begin(0, rttMs)
    this.#encoding = step(this.#state, first).encoding
  }

  offers(): number {
    return this.#encoding.isActive ? (this.#encoding.kbps * tickMs) / 1000 : 0
  }

  send(takenShare: number, throughShare: number): void {
    const offered = this.offers()
    const taken = offered > 0 ? offered * takenShare : 0
    this.#sent += offered
    this.#dropped += offered - taken
    this.waiting += taken
    const through = this.waiting > 0 ? this.waiting * throughShare : 0
    this.waiting -= through
    this.#delivered += through
  }

  note(link: { at: number; capacity: number; queueMs: number }): void {
    const { kbps, height, isActive } = this.#encoding
    this.moments.push({ ...link, kbps, height, isActive, measured: this.#state.carriedKbps })
  }

  hear(link: { at: number; queueMs: number; noisy: number; unrestMs: number; ageMs: number; wayMs: number }): void {
    const { at, queueMs, noisy, unrestMs, ageMs, wayMs } = link
    if (this.#delivered > 0)
      this.#onTheWay.push({
        at: at + wayMs + queueMs,
        heard: {
          queueMs: queueMs + unrestMs,
          lost: this.#sent > 0 ? Math.min(this.#dropped / this.#sent + noisy, 1) : 0,
          kbps: (this.#delivered * 1000) / everyMs,
        },
      })
    ;[this.#delivered, this.#dropped, this.#sent] = [0, 0, 0]
    const come = this.#onTheWay.filter((one) => one.at <= at)
    this.#onTheWay = this.#onTheWay.filter((one) => one.at > at)
    const report = {
      at,
      heard: come.at(-1)?.heard ?? null,
      isOneMissed: false,
      own: { lost: noisy, rttMs: 2 * wayMs + queueMs, seenLost: 0, ageMs },
      rttMs: 2 * wayMs,
      most: this.#given.most ?? usualRung,
    }
    ;({ state: this.#state, encoding: this.#encoding } = step(this.#state, {
      ...report,
      ...this.#given.told?.(report),
    }))
  }
}

const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0)

function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
