const windowMs = 20_000
const rtpPerMs = 90

/**
 * How long packets wait in queues on their way here. The clocks of both ends are unknown to each other but steady: the least difference
 * between when a picture was taken (its RTP time) and when it was received, over 20 s, is the way without a queue.
 */
export class QueueMeter {
  #offsets: number[] = []
  #bests: { at: number; offset: number }[] = []
  #last: number | null = null
  #turns = 0

  note(rtpTimestamp: number, receivedAt: number): void {
    if (this.#last !== null && rtpTimestamp < this.#last - 2 ** 31) this.#turns += 1
    this.#last = rtpTimestamp
    this.#offsets.push(receivedAt - (rtpTimestamp + this.#turns * 2 ** 32) / rtpPerMs)
  }

  /** ms since the last reading; null when no picture came. Most pictures are small: a fifth of them shows the queue and not their own size. */
  read(now: number): number | null {
    const sorted = this.#offsets.toSorted((a, b) => a - b)
    this.#offsets = []
    const offset = sorted[Math.floor(sorted.length / 5)]
    if (offset === undefined) return null
    const least = sorted[0] ?? offset
    this.#bests = [...this.#bests.filter(({ at }) => now - at < windowMs), { at: now, offset: least }]
    return Math.max(offset - Math.min(...this.#bests.map((one) => one.offset)), 0)
  }
}
