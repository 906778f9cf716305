import type { Pipe } from './pipe.ts'

const packetBytes = 1448
const ackBytes = 40
const minTimeoutMs = 1000

/**
 * A download that never ends, through the same queue as the call: TCP's own window, packet by packet (slow start, additive increase,
 * half at a loss once a round trip, selective acknowledgements, timeout). The kernel's TCP cannot be led through a queue without root.
 */
export class BulkFlow {
  bytesAcked = 0
  readonly #data: Pipe
  readonly #acks: Pipe
  #window = 10
  #threshold = Number.POSITIVE_INFINITY
  #next = 0
  #recoverUntil = -1
  #rttMs = 200
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #open = new Map<number, { sentAt: number; later: number }>()
  #isOn = true

  constructor(data: Pipe, acks: Pipe) {
    this.#data = data
    this.#acks = acks
    this.#fill()
  }

  stop(): void {
    this.#isOn = false
    clearTimeout(this.#timer)
  }

  #fill(): void {
    while (this.#isOn && this.#open.size < Math.floor(this.#window)) {
      const number = this.#next++
      this.#open.set(number, { sentAt: performance.now(), later: 0 })
      this.#data.send(packetBytes, () => this.#acks.send(ackBytes, () => this.#acked(number)))
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#timedOut(), Math.max(2 * this.#rttMs, minTimeoutMs))
  }

  #acked(number: number): void {
    const packet = this.#open.get(number)
    if (!packet || !this.#isOn) return
    this.#open.delete(number)
    this.bytesAcked += packetBytes
    this.#rttMs += (performance.now() - packet.sentAt - this.#rttMs) / 8
    this.#window += this.#window < this.#threshold ? 1 : 1 / this.#window
    for (const [other, one] of this.#open)
      if (other < number && ++one.later >= 3) {
        this.#open.delete(other)
        this.#lost(other)
      }
    this.#fill()
  }

  /** One halving for all losses of a round trip. */
  #lost(number: number): void {
    if (number <= this.#recoverUntil) return
    this.#recoverUntil = this.#next
    this.#threshold = Math.max(this.#window / 2, 2)
    this.#window = this.#threshold
  }

  #timedOut(): void {
    this.#open.clear()
    this.#threshold = Math.max(this.#window / 2, 2)
    this.#window = 1
    this.#recoverUntil = this.#next
    this.#fill()
  }
}
