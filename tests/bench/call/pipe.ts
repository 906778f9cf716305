/** One way of a link: what goes in waits its turn, then travels. `loss` is a share of packets, in bursts of `burst` on average (1: random). */
export type Way = { kbps: number; delayMs: number; jitterMs: number; loss: number; burst: number }

const queueMs = 300
/** IP and UDP headers are carried too. */
const headerBytes = 28

type Packet = { bytes: number; arrive: () => void }

/**
 * A bottleneck as a mobile cell has one: packets are serialised at the rate, at most `queueMs` of them wait (then the newest is dropped),
 * each travels `delayMs` ± `jitterMs` in order, and some are lost on the air. The rate may change at any moment: what waits is then
 * served at the new one.
 */
export class Pipe {
  way: Way
  /** What was dropped because the queue was full, and what was lost on the air. */
  readonly counts = { passed: 0, dropped: 0, lost: 0 }
  #waiting: Packet[] = []
  #waitingBytes = 0
  #freeAt = 0
  #lastArrival = 0
  #isBad = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #random: () => number

  constructor(way: Way, random: () => number = Math.random) {
    this.way = way
    this.#random = random
  }

  /** How long what is sent now would wait, in ms. */
  get queueMs(): number {
    return (this.#waitingBytes * 8) / this.way.kbps
  }

  /** → false when the queue is full */
  send(bytes: number, arrive: () => void): boolean {
    const size = bytes + headerBytes
    if (this.queueMs > queueMs) {
      this.counts.dropped += 1
      return false
    }
    this.#waiting.push({ bytes: size, arrive })
    this.#waitingBytes += size
    this.#serve()
    return true
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
    this.#waitingBytes = 0
  }

  #serve(): void {
    if (this.#timer !== undefined) return
    const head = this.#waiting[0]
    if (!head) return
    const now = performance.now()
    this.#freeAt = Math.max(this.#freeAt, now) + (head.bytes * 8) / this.way.kbps
    this.#timer = setTimeout(() => this.#done(), Math.max(this.#freeAt - now, 0))
  }

  /** Timers are late by a millisecond or more: everything that is through by now leaves together. */
  #done(): void {
    this.#timer = undefined
    const now = performance.now()
    while (this.#freeAt <= now + 0.5) {
      const head = this.#waiting.shift()
      if (!head) return
      this.#waitingBytes -= head.bytes
      this.#travel(head, this.#freeAt)
      const next = this.#waiting[0]
      if (!next) return
      this.#freeAt += (next.bytes * 8) / this.way.kbps
    }
    this.#timer = setTimeout(() => this.#done(), this.#freeAt - now)
  }

  #travel({ arrive }: Packet, leftAt: number): void {
    if (this.#isLost()) {
      this.counts.lost += 1
      return
    }
    this.counts.passed += 1
    const { delayMs, jitterMs } = this.way
    const arrival = Math.max(leftAt + delayMs + (2 * this.#random() - 1) * jitterMs, this.#lastArrival)
    this.#lastArrival = arrival
    setTimeout(arrive, Math.max(arrival - performance.now(), 0))
  }

  /** Gilbert's two states: in the bad one everything is lost; its mean length is `burst`. */
  #isLost(): boolean {
    const { loss, burst } = this.way
    if (loss >= 1) return true
    if (burst <= 1) return this.#random() < loss
    const leaveBad = 1 / burst
    const enterBad = (loss / (1 - loss)) * leaveBad
    this.#isBad = this.#isBad ? this.#random() >= leaveBad : this.#random() < enterBad
    return this.#isBad
  }
}
