import { type Answer, isUnreached } from '@/components/browser/ask'

import { claim } from './claim'
import { forget, forgetPart, keep, type Kept, keepPart, type KeptTake, partsOf } from './kept'

/** How often a part is tried again while the app is not reached; sooner when the browser says that the network is back. */
const retryMs = 2000
/** So many came from this network within the hour that the app takes no more yet. */
const retryLimitedMs = 30_000
const limited = 'too_many_requests'

/** `at`: when it was recorded. */
export type Part = { part: number; bytes: Blob; at: number }

/** `unkept`: those that have not arrived and are in this page's memory alone, for want of room on the device. */
export type Progress = { sent: number; all: number; unkept: number; isWaiting: boolean }

/** Where the parts of a recording go, and who is told how many have. */
type Way = {
  /** → null when it has arrived, else why not. */
  post: (part: Part) => Promise<string | null>
  tell: (progress: Progress) => void
  /** The device keeps all of them until the whole has arrived: they are shown when its page is opened again. */
  keepsArrived: boolean
}

/**
 * Sends the parts of a recording while it is made, in order, each until it has arrived. They are on the device first, and one page's at a time,
 * so that a lost network, a closed page or an empty battery only make them late; the server keeps what it has, and the same part twice is one.
 */
export class PartSender {
  readonly #key: string
  readonly #way: Way
  readonly #parts: Part[] = []
  readonly #unkept = new Set<Part>()
  #arrived = new Set<number>()
  #made = 0
  #keeping: Promise<unknown> = Promise.resolve()
  #running: Promise<Answer<null>> | null = null
  /** For the network. A new part does not bring it back. */
  #isWaiting = false
  #isStopped = false
  #wake: () => void = () => undefined
  #release: (() => void) | null = null

  constructor(key: string, way: Way) {
    this.#key = key
    this.#way = way
    globalThis.addEventListener('online', this.#onOnline)
  }

  begin(recording: Kept | KeptTake): void {
    this.#keeping = this.#begin(recording)
  }

  /** What the device keeps of it, from a page before this one; `elsewhere` when another tab is making or sending it. */
  async resume({ mimeType }: { mimeType: string }): Promise<'here' | 'elsewhere' | 'nothing'> {
    this.#release = await claim(this.#key)
    if (!this.#release) {
      this.#stop()
      return 'elsewhere'
    }
    for (const { part, bytes, at } of await partsOf(this.#key))
      this.#parts.push({ part, at, bytes: new Blob([bytes], { type: mimeType }) })
    this.#made = (this.#parts.at(-1)?.part ?? -1) + 1
    if (this.#parts.length > 0) return 'here'
    await this.drop()
    return 'nothing'
  }

  /** What the device keeps about it. */
  async note(recording: Kept | KeptTake): Promise<void> {
    this.#keeping = this.#keeping.then(async () => keep(recording))
    await this.#keeping
  }

  /** One more part. → when everything until then has arrived, or the refusal's code. */
  async add(bytes: Blob): Promise<Answer<null>> {
    const part = { part: this.#made++, bytes, at: Date.now() }
    this.#keeping = this.#keeping.then(async () => this.#keep(part))
    return this.send()
  }

  /** Everything there is. → when it has arrived, however long the network is away, or the refusal's code. */
  async send(): Promise<Answer<null>> {
    await this.#keeping
    for (;;) {
      this.#running ??= this.#sendAll().finally(() => {
        this.#running = null
      })
      const result = await this.#running
      if (!result.ok || !this.#next()) return result
    }
  }

  /** What the server says that it has. */
  hasArrived(parts: number[]): void {
    this.#arrived = new Set(parts)
  }

  /** Until it is time to try again what was refused for this passing reason. */
  async pause(code: string): Promise<void> {
    this.#report(true)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, code === limited ? retryLimitedMs : retryMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Nothing more is sent; what the device keeps waits for another page. */
  async leave(): Promise<void> {
    this.#stop()
    await this.#keeping
    this.#release?.()
  }

  /** It is wanted no longer: nothing more is sent, and the device keeps only that. */
  async bury(recording: Kept): Promise<void> {
    this.#stop()
    await this.note(recording)
  }

  /** It is all there, or gone: the device keeps nothing of it. */
  async drop(): Promise<void> {
    this.#stop()
    await this.#keeping
    await forget(this.#key)
    this.#release?.()
  }

  /** What has been made until now, as one. */
  film(mimeType: string): Blob {
    return new Blob(
      this.#parts.map(({ bytes }) => bytes),
      { type: mimeType },
    )
  }

  async #begin(recording: Kept | KeptTake): Promise<void> {
    this.#release = await claim(this.#key)
    await keep(recording)
  }

  async #keep(part: Part): Promise<void> {
    const isKept = await keepPart(this.#key, part.part, await part.bytes.arrayBuffer(), part.at)
    if (!isKept) this.#unkept.add(part)
    this.#parts.push(part)
    this.#report(this.#isWaiting)
  }

  async #sendAll(): Promise<Answer<null>> {
    for (let next = this.#next(); next && !this.#isStopped; next = this.#next()) {
      const code = await this.#way.post(next)
      if (code === null) await this.#noteArrived(next)
      else if (isPassing(code)) await this.pause(code)
      else return { ok: false, code }
    }
    return this.#isStopped ? { ok: false, code: 'recording_over' } : { ok: true, value: null }
  }

  #next(): Part | undefined {
    return this.#parts.find(({ part }) => !this.#arrived.has(part))
  }

  async #noteArrived(part: Part): Promise<void> {
    this.#arrived.add(part.part)
    this.#unkept.delete(part)
    if (!this.#way.keepsArrived) {
      this.#parts.splice(this.#parts.indexOf(part), 1)
      await forgetPart(this.#key, part.part)
    }
    this.#report(false)
  }

  #report(isWaiting: boolean): void {
    this.#isWaiting = isWaiting
    if (this.#isStopped) return
    this.#way.tell({ sent: this.#arrived.size, all: this.#made, unkept: this.#unkept.size, isWaiting })
  }

  #stop(): void {
    this.#isStopped = true
    this.#wake()
    globalThis.removeEventListener('online', this.#onOnline)
  }

  readonly #onOnline = (): void => this.#wake()
}

/** These pass by themselves. */
export function isPassing(code: string): boolean {
  return isUnreached(code) || code === limited
}
