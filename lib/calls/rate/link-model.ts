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
  /** What a download beside the call gets, in kbit/s. */
  rivalKbps: number
}

/** A link with a queue that drops its newest, random loss, and reports that come back late. */
export function call(given: {
  seconds: number
  capacityAt: (ms: number) => number
  loss?: number
  wayMs?: number
  seed?: number
  most?: Rung
  /** From then on a download fills the queue beside the call. */
  rivalFromMs?: number
  /** What of a report is told otherwise. */
  told?: (report: Report) => Partial<Report>
}): Moment[] {
  const { seconds, capacityAt, loss = 0, wayMs = 50, seed = 1, most = usualRung, told = () => ({}) } = given
  const rival = new Rival(given.rivalFromMs ?? Number.POSITIVE_INFINITY)
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
    const served = (capacity * tickMs) / 1000
    const room = (capacity * queueLimitMs) / 1000 + served - waiting - rival.waiting
    const share = Math.min(Math.max(room, 0) / Math.max(kbits + rival.sends(at), Number.EPSILON), 1)
    sent += kbits
    dropped += kbits * (1 - share)
    waiting += kbits * share
    rival.waiting += rival.sends(at) * share
    const through = Math.min(served / Math.max(waiting + rival.waiting, Number.EPSILON), 1)
    delivered += waiting * through
    const rivalKbps = (rival.waiting * through * 1000) / tickMs
    waiting *= 1 - through
    rival.waiting *= 1 - through
    const queueMs = capacity > 0 ? (1000 * (waiting + rival.waiting)) / capacity : 1000
    rival.after(at, 2 * wayMs + queueMs, share < 1)
    moments.push({
      at,
      kbps: encoding.kbps,
      height: encoding.height,
      isActive: encoding.isActive,
      capacity,
      queueMs,
      measured: state.carriedKbps,
      rivalKbps,
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

const packetKbit = 12

/** A download's TCP: one packet more each round trip, half at a loss, once a round trip. */
class Rival {
  waiting = 0
  readonly #fromMs: number
  #window = 10 * packetKbit
  #rttMs = 100
  #halvedAt = 0

  constructor(fromMs: number) {
    this.#fromMs = fromMs
  }

  sends(at: number): number {
    return at >= this.#fromMs ? (this.#window * tickMs) / this.#rttMs : 0
  }

  after(at: number, rttMs: number, isFull: boolean): void {
    this.#rttMs = rttMs
    this.#window += (packetKbit * tickMs) / rttMs
    if (!isFull || at < this.#halvedAt + rttMs) return
    this.#window = Math.max(this.#window / 2, 2 * packetKbit)
    this.#halvedAt = at
  }
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
