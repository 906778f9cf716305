import { nextRetryMs } from '@/lib/calls/state'

type Told = {
  join: () => void
  /** The page is seen again, or the network is back. */
  wake: () => void
}

/** After a drop: when to join again. Quickly first; the call is kept for 180 s, so is the trying; and at once when the page or the network wakes. */
export class ComingBack {
  readonly #told: Told
  #droppedAt: number | null = null
  #retries = 0
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(told: Told) {
    this.#told = told
  }

  /** From now on; who was away too long and joins again has the whole time once more. */
  watch(): void {
    this.joined()
    globalThis.addEventListener('pageshow', this.#wake)
    globalThis.addEventListener('online', this.#wake)
    document.addEventListener('resume', this.#wake)
    document.addEventListener('visibilitychange', this.#wake)
  }

  stop(): void {
    this.cancel()
    globalThis.removeEventListener('pageshow', this.#wake)
    globalThis.removeEventListener('online', this.#wake)
    document.removeEventListener('resume', this.#wake)
    document.removeEventListener('visibilitychange', this.#wake)
  }

  /** → false: too late, the call is no longer kept */
  later(): boolean {
    this.#droppedAt ??= Date.now()
    const wait = nextRetryMs({ retries: this.#retries++, elapsedMs: Date.now() - this.#droppedAt })
    if (wait === null) return false
    this.cancel()
    this.#retry = setTimeout(this.#told.join, wait)
    return true
  }

  cancel(): void {
    clearTimeout(this.#retry)
  }

  joined(): void {
    this.#droppedAt = null
    this.#retries = 0
  }

  readonly #wake = (): void => {
    if (document.visibilityState !== 'hidden') this.#told.wake()
  }
}
