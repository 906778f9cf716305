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

/** A link with a queue that drops its newest, random loss, and reports that come back late. */
export function call(given: {
  seconds: number
  capacityAt: (ms: number) => number
  loss?: number
  wayMs?: number
  seed?: number
  most?: Rung
  /** What of a report is told otherwise. */
  told?: (report: Report) => Partial<Report>
}): Moment[] {
  const { seconds, capacityAt, loss = 0, wayMs = 50, seed = 1, most = usualRung, told = () => ({}) } = given
  const random = randomFrom(seed)
  let state = begin(0, 2 * wayMs)
  let encoding = step(state, {
    at: 0,
    heard: null,
    isOneMissed: false,
    own: { lost: 0, rttMs: 2 * wayMs, seenLost: 0, ageMs: 0 },
    rttMs: 2 * wayMs,
    most,
  }).encoding
  let [waiting, delivered, dropped, sent, aliveAt] = [0, 0, 0, 0, 0]
  const onTheWay: { at: number; heard: NonNullable<Report['heard']> }[] = []
  const moments: Moment[] = []
  for (let at = tickMs; at <= seconds * 1000; at += tickMs) {
    const capacity = capacityAt(at)
    if (capacity > 0) aliveAt = at
    const kbits = encoding.isActive ? (encoding.kbps * tickMs) / 1000 : 0
    const room = (capacity * queueLimitMs) / 1000 + (capacity * tickMs) / 1000 - waiting
    const taken = Math.max(Math.min(kbits, room), 0)
    sent += kbits
    dropped += kbits - taken
    waiting += taken
    const through = Math.min(waiting, (capacity * tickMs) / 1000)
    waiting -= through
    delivered += through
    const queueMs = capacity > 0 ? (1000 * waiting) / capacity : 1000
    moments.push({
      at,
      kbps: encoding.kbps,
      height: encoding.height,
      isActive: encoding.isActive,
      capacity,
      queueMs,
      measured: state.carriedKbps,
    })
    if (at % everyMs !== 0) continue
    const noisy = loss * 2 * random()
    if (delivered > 0)
      onTheWay.push({
        at: at + wayMs + queueMs,
        heard: {
          queueMs: queueMs + 15 * random(),
          lost: sent > 0 ? Math.min(dropped / sent + noisy, 1) : 0,
          kbps: (delivered * 1000) / everyMs,
        },
      })
    ;[delivered, dropped, sent] = [0, 0, 0]
    const come = onTheWay.filter((one) => one.at <= at)
    for (const one of come) onTheWay.splice(onTheWay.indexOf(one), 1)
    const report = {
      at,
      heard: come.at(-1)?.heard ?? null,
      isOneMissed: false,
      own: { lost: noisy, rttMs: 2 * wayMs + queueMs, seenLost: 0, ageMs: at - aliveAt },
      rttMs: 2 * wayMs,
      most,
    }
    ;({ state, encoding } = step(state, { ...report, ...told(report) }))
  }
  return moments
}

function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
