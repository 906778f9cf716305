import type { KeptTake } from '@/components/recording/kept'
import { isPassing, PartSender, type Progress } from '@/components/recording/PartSender'
import { postPart } from '@/components/recording/post-part'

/** Seconds that may be in this page's memory alone, for want of room on the computer. */
const mostUnkept = 5

/** Whoever may send it is not signed in now: it waits on this computer for them. */
const waits = new Set<string | null>(['not_signed_in', 'forbidden', 'not_your_call'])

/** `waiting`: seconds on this computer that have not arrived. `refusal`: why nothing more of it can be kept, a registered code or `not_kept`. */
export type Sending = { waiting: number; refusal: string | null }

/** A take of a call's recording: each second is sent as it is made. What the app will not take any more (stopped, not agreed to) is told at once. */
export class TakeSender {
  readonly #parts: PartSender
  readonly #tell: (sending: Sending) => void
  #waiting = 0
  #refusal: string | null = null
  /** The recorder has stopped, or the app takes nothing more. */
  #isOver = false

  private constructor({ key, recordingId, mimeType }: KeptTake, tell: (sending: Sending) => void) {
    this.#tell = tell
    this.#parts = new PartSender(key, {
      post: async ({ part, bytes, at }) => {
        const query = `take=${key}&part=${part}&age=${Math.max(0, Date.now() - at)}`
        const code = await postPart(`/api/desk/call-recordings/${recordingId}/parts?${query}`, bytes, mimeType)
        if (code !== null && !isPassing(code)) void this.#refuse(code)
        return code
      },
      tell: (progress) => this.#note(progress),
      keepsArrived: false,
    })
  }

  static begin(recordingId: string, mimeType: string, tell: (sending: Sending) => void): TakeSender {
    const take = { key: crypto.randomUUID(), recordingId, mimeType, at: Date.now() }
    const sender = new TakeSender(take, tell)
    sender.#parts.begin(take)
    return sender
  }

  /** What a page before this one could not send any more. Nothing while that page still lives. */
  static async resume(take: KeptTake): Promise<void> {
    const sender = new TakeSender(take, () => undefined)
    if ((await sender.#parts.resume(take)) === 'here') await sender.end()
  }

  add(part: Blob): void {
    if (part.size > 0 && !this.#isOver && !this.#refusal) void this.#parts.add(part)
  }

  /** The recorder has given its last part. */
  async end(): Promise<void> {
    const sent = await this.#parts.send()
    if (sent.ok) await this.#close()
  }

  async #refuse(code: string): Promise<void> {
    this.#refusal = code
    this.#tell({ waiting: this.#waiting, refusal: code })
    await this.#close()
  }

  async #close(): Promise<void> {
    this.#isOver = true
    await (waits.has(this.#refusal) ? this.#parts.leave() : this.#parts.drop())
  }

  #note({ sent, all, unkept }: Progress): void {
    if (unkept > mostUnkept) this.#refusal ??= 'not_kept'
    this.#waiting = all - sent
    this.#tell({ waiting: this.#waiting, refusal: this.#refusal })
  }
}
