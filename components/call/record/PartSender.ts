import { claim } from '@/components/recording/claim'
import {
  forget,
  forgetPart,
  keepPart,
  type KeptPart,
  type KeptTake,
  keepTake,
  oldestPartOf,
} from '@/components/recording/kept'

import { postPart } from './post-part'

/** How often a part is tried again while the app is not reached. */
const retryMs = 1000
/** Seconds that may be in this page's memory alone, for want of room on the computer. */
const mostUnkept = 5

/** Whoever may send it is not signed in now: it waits on this computer for them. */
const waits = new Set<string | null>(['not_signed_in', 'forbidden', 'not_your_call'])

/** `waiting`: seconds on this computer that have not arrived. `refusal`: why nothing more of it can be kept, a registered code or `not_kept`. */
export type Sending = { waiting: number; refusal: string | null }

/**
 * Sends each second of a take in order, until it has arrived. It is on the computer first, so that a lost network, a reload or a crash only
 * make it late. What the app will not take any more (stopped, not agreed to) is told at once.
 */
export class PartSender {
  readonly #take: KeptTake
  readonly #tell: (sending: Sending) => void
  /** What this computer would not keep. */
  readonly #unkept: KeptPart[] = []
  #ready: Promise<unknown> = Promise.resolve()
  #release: (() => void) | null = null
  #made = 0
  #sent = 0
  #refusal: string | null = null
  #isSending = false
  /** Something came while it was looking. */
  #hasMore = false
  /** The recorder has stopped, or the app takes nothing more. */
  #isOver = false
  #isClosed = false

  private constructor(take: KeptTake, tell: (sending: Sending) => void) {
    this.#take = take
    this.#tell = tell
  }

  static begin(recordingId: string, mimeType: string, tell: (sending: Sending) => void): PartSender {
    const sender = new PartSender({ key: crypto.randomUUID(), recordingId, mimeType, at: Date.now() }, tell)
    sender.#ready = sender.#begin()
    return sender
  }

  /** What a page before this one could not send any more. Nothing while that page still lives. */
  static async resume(take: KeptTake): Promise<void> {
    const release = await claim(take.key)
    if (!release) return
    const sender = new PartSender(take, () => undefined)
    sender.#release = release
    sender.#isOver = true
    await sender.#run()
  }

  add(part: Blob): void {
    if (part.size === 0 || this.#isOver || this.#refusal) return
    this.#ready = this.#keep(part, this.#made++, Date.now(), this.#ready)
  }

  /** The recorder has given its last part. */
  async end(): Promise<void> {
    await this.#ready
    this.#isOver = true
    await this.#run()
  }

  async #begin(): Promise<void> {
    this.#release = await claim(this.#take.key)
    await keepTake(this.#take)
  }

  async #keep(blob: Blob, part: number, at: number, before: Promise<unknown>): Promise<void> {
    await before
    const bytes = await blob.arrayBuffer()
    if (!(await keepPart(this.#take.key, part, bytes, at))) this.#unkept.push({ part, bytes, at })
    if (this.#unkept.length > mostUnkept) this.#refusal = 'not_kept'
    this.#report()
    void this.#run()
  }

  async #run(): Promise<void> {
    this.#hasMore = true
    if (this.#isSending || this.#isClosed) return
    this.#isSending = true
    while (this.#hasMore) {
      this.#hasMore = false
      for (let part = await this.#next(); part; part = await this.#next()) {
        const code = await postPart(this.#take, part)
        if (code === null) await this.#arrived(part)
        else if (code !== 'offline') return this.#refuse(code)
        else await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
    this.#isSending = false
    if (this.#isOver) await this.#close()
  }

  async #next(): Promise<KeptPart | null> {
    const kept = await oldestPartOf(this.#take.key)
    const unkept = this.#unkept[0]
    return !unkept || (kept && kept.part < unkept.part) ? kept : unkept
  }

  async #arrived(part: KeptPart): Promise<void> {
    if (this.#unkept[0] === part) this.#unkept.shift()
    else await forgetPart(this.#take.key, part.part)
    this.#sent += 1
    this.#report()
  }

  async #refuse(code: string): Promise<void> {
    this.#isOver = true
    this.#refusal = code
    this.#report()
    await this.#close()
  }

  async #close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    if (!waits.has(this.#refusal)) await forget(this.#take.key)
    this.#release?.()
  }

  #report(): void {
    this.#tell({ waiting: this.#made - this.#sent, refusal: this.#refusal })
  }
}
