import { type Answer, ask } from '@/components/call/api'
import type { RecordingStatus } from '@/lib/recordings/schema'

import { claim } from './claim'
import { forget, keep, type Kept, keepPart, partsOf } from './kept'

/** How often a part is tried again while there is no network; sooner when the browser says it is back. */
const retryMs = 2000

export type Progress = { sent: number; all: number; isWaiting: boolean }
type Tell = (progress: Progress) => void

/**
 * Sends a recording while it is being made: the parts in order, each until it has arrived. Everything is kept on the phone first, so that a lost
 * network, a closed page or an empty battery only make it late; the server keeps what it has, and the same part twice is one.
 */
export class Uploader {
  #kept: Kept
  readonly #tell: Tell
  #parts: Blob[] = []
  #keeping: Promise<unknown>
  #id: string | null = null
  #begun = 0
  /** What the server says that it has. */
  #arrived = new Set<number>()
  #running: Promise<Answer<null>> | null = null
  /** For the network. A new part does not bring it back. */
  #isWaiting = false
  #isStopped = false
  #wake: () => void = () => undefined

  #release: (() => void) | null = null

  private constructor(kept: Kept, tell: Tell, release: Promise<(() => void) | null>) {
    this.#kept = kept
    this.#tell = tell
    this.#keeping = this.#begin(release)
    globalThis.addEventListener('online', this.#onOnline)
  }

  async #begin(release: Promise<(() => void) | null>): Promise<void> {
    this.#release = await release
    await keep(this.#kept)
  }

  static begin(recording: Pick<Kept, 'kind' | 'mimeType' | 'about'>, tell: Tell): Uploader {
    const key = crypto.randomUUID()
    return new Uploader({ ...recording, key, at: Date.now(), sent: null }, tell, claim(key))
  }

  /** What this phone has kept from before goes on, but for what another tab is making or sending. Null when nothing of it is left. */
  static async resume(kept: Kept, tell: Tell): Promise<{ uploader: Uploader; film: Blob } | 'elsewhere' | null> {
    const release = await claim(kept.key)
    if (!release) return 'elsewhere'
    const parts = await partsOf(kept.key)
    if (parts.length === 0) {
      await forget(kept.key)
      release()
      return null
    }
    const uploader = new Uploader(kept, tell, Promise.resolve(release))
    uploader.#parts = parts.map((bytes) => new Blob([bytes], { type: kept.mimeType }))
    void uploader.#run()
    return { uploader, film: new Blob(parts, { type: kept.mimeType }) }
  }

  add(part: Blob): void {
    if (part.size === 0) return
    const index = this.#parts.push(part) - 1
    this.#keeping = Promise.all([
      this.#keeping,
      part.arrayBuffer().then(async (bytes) => keepPart(this.#kept.key, index, bytes)),
    ])
    this.#report(this.#isWaiting)
    void this.#run()
  }

  /** Everything is sent, however long the network is away, and it becomes what it is for. The refusal's code when the app will not take it. */
  async finish(phone: string): Promise<Answer<RecordingStatus>> {
    this.#kept = { ...this.#kept, sent: { phone } }
    await this.#keeping
    await keep(this.#kept)
    for (;;) {
      const sent = await this.#run()
      if (!sent.ok) return sent
      const finished = await ask<RecordingStatus>(`/api/recordings/${this.#id}/finish`, phone ? { phone } : {})
      if (finished.ok) {
        this.#stop()
        await forget(this.#kept.key)
        this.#release?.()
        return finished
      }
      if (!isPassing(finished.code)) return finished
      this.#report(true)
      await this.#pause()
    }
  }

  /** Recorded anew: nothing more is sent, what has arrived becomes nothing. */
  async discard(): Promise<void> {
    this.#stop()
    await this.#keeping
    await forget(this.#kept.key)
    this.#release?.()
    if (this.#id) await ask(`/api/recordings/${this.#id}/discard`)
  }

  /** Its page is left: what is kept waits for the next visit. What was sent goes on. */
  async leave(): Promise<void> {
    if (this.#kept.sent) return
    this.#stop()
    await this.#keeping
    this.#release?.()
  }

  #stop(): void {
    this.#isStopped = true
    this.#wake()
    globalThis.removeEventListener('online', this.#onOnline)
  }

  readonly #onOnline = (): void => this.#wake()

  /** One round at a time; who comes while it runs waits for it, and for what they brought. */
  async #run(): Promise<Answer<null>> {
    while (this.#running) await this.#running
    this.#running = this.#sendAll()
    const result = await this.#running
    this.#running = null
    return result
  }

  async #sendAll(): Promise<Answer<null>> {
    while (!this.#isStopped) {
      const code = await this.#sendNext()
      if (code === 'done') return { ok: true, value: null }
      if (code === null) continue
      if (!isPassing(code)) return { ok: false, code }
      this.#report(true)
      await this.#pause()
    }
    return { ok: false, code: 'recording_over' }
  }

  /** → null when a step was made, `done`, else why not. */
  async #sendNext(): Promise<string | null> {
    if (!this.#id) {
      const { key, kind, mimeType, about } = this.#kept
      const begun = await ask<RecordingStatus>('/api/recordings', { key, kind, mimeType, about })
      if (!begun.ok) return begun.code
      this.#begun += 1
      this.#id = begun.value.id
      this.#arrived = new Set(begun.value.parts)
    }
    const next = this.#parts.findIndex((_, index) => !this.#arrived.has(index))
    if (next === -1) return 'done'
    const code = await this.#post(next)
    // Its cookie is gone, a day is over: with its key the server knows it again.
    if (code === 'not_found' && this.#begun < 5) this.#id = null
    if (this.#id === null) return null
    if (code !== null) return code
    this.#arrived.add(next)
    this.#report(false)
    return null
  }

  async #post(part: number): Promise<string | null> {
    try {
      const response = await fetch(`/api/recordings/${this.#id}/parts?part=${part}`, {
        method: 'POST',
        headers: { 'content-type': this.#kept.mimeType },
        body: this.#parts[part] ?? null,
        signal: AbortSignal.timeout(60_000),
      })
      if (response.ok) return null
      return ((await response.json()) as { code?: string }).code ?? 'unavailable'
    } catch {
      return 'offline'
    }
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, retryMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #report(isWaiting: boolean): void {
    this.#isWaiting = isWaiting
    const sent = this.#parts.filter((_, index) => this.#arrived.has(index)).length
    this.#tell({ sent, all: this.#parts.length, isWaiting })
  }
}

/** These pass by themselves. */
function isPassing(code: string): boolean {
  return code === 'offline' || code === 'unavailable'
}
