const windowMs = 20_000
const rtpPerMs = 90
/** So many pictures one after the other that are all late are a queue and not a large picture. */
const inARow = 4
const muchMs = 100

/**
 * How long packets wait in queues on their way here. The clocks of both ends are unknown to each other but steady: the least difference
 * between when a picture was taken (its RTP time) and when it was received, over 20 s, is the way without a queue.
 */
export class QueueMeter {
  #offsets: number[] = []
  #bests: { at: number; offset: number }[] = []
  #last: number | null = null
  #turns = 0

  /** → whether a queue grows that should be told of at once */
  note(rtpTimestamp: number, receivedAt: number): boolean {
    if (this.#last !== null && rtpTimestamp < this.#last - 2 ** 31) this.#turns += 1
    this.#last = rtpTimestamp
    this.#offsets.push(receivedAt - (rtpTimestamp + this.#turns * 2 ** 32) / rtpPerMs)
    return this.#latest() > this.#best() + muchMs
  }

  /**
   * ms since the last reading; null when no picture came. Most pictures are small: a fifth of them shows the queue and not their own size.
   * `isLossy`: where packets are lost a row of late pictures may be repaired ones, only what all of them waited is a queue.
   */
  read(now: number, { isLossy }: { isLossy: boolean }): number | null {
    const sorted = this.#offsets.toSorted((a, b) => a - b)
    const latest = this.#latest()
    this.#offsets = []
    const low = sorted[Math.floor(sorted.length / 5)]
    if (low === undefined) return null
    this.#bests = [...this.#bests.filter(({ at }) => now - at < windowMs), { at: now, offset: sorted[0] ?? low }]
    return Math.max((isLossy ? low : Math.max(low, latest)) - this.#best(), 0)
  }

  /** The fastest of the last pictures: what all of them waited. */
  #latest(): number {
    return this.#offsets.length < inARow ? Number.NEGATIVE_INFINITY : Math.min(...this.#offsets.slice(-inARow))
  }

  /** The way without a queue; unknown at first. */
  #best(): number {
    return Math.min(...this.#bests.map((one) => one.offset))
  }
}
