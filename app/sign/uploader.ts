import { ask } from '@/components/call/api'
import type { RecordingStatus, StartRecording } from '@/lib/recordings/schema'

/** How often a part is tried again while there is no network; sooner when the browser says it is back. */
const retryMs = 2000

export type Progress = { sent: number; all: number; isWaiting: boolean }

/**
 * Sends a message while it is being recorded: the parts in order, each until it has arrived. A lost network keeps them here and
 * goes on where it stopped; the server keeps what it has.
 */
export class Uploader {
  readonly #start: Omit<StartRecording, 'key'>
  readonly #key = crypto.randomUUID()
  readonly #tell: (progress: Progress) => void
  readonly #parts: Blob[] = []
  #id: string | null = null
  #sent = 0
  #isRunning = false
  #isStopped = false
  #wake: () => void = () => undefined

  constructor(start: Omit<StartRecording, 'key'>, tell: (progress: Progress) => void) {
    this.#start = start
    this.#tell = tell
    globalThis.addEventListener('online', this.#onOnline)
  }

  add(part: Blob): void {
    if (part.size === 0) return
    this.#parts.push(part)
    this.#report(false)
    void this.#run()
  }

  /** When everything has arrived → the message's id; the refusal's code when the app will not take it. */
  async everythingSent(): Promise<{ ok: true; id: string } | { ok: false; code: string }> {
    return this.#run()
  }

  /** Recorded anew: nothing more is sent, what has arrived becomes no complaint. */
  async discard(): Promise<void> {
    this.#stop()
    if (this.#id) await ask(`/api/recordings/${this.#id}/discard`)
  }

  #stop(): void {
    this.#isStopped = true
    this.#wake()
    globalThis.removeEventListener('online', this.#onOnline)
  }

  readonly #onOnline = (): void => this.#wake()

  #running: Promise<{ ok: true; id: string } | { ok: false; code: string }> | null = null

  async #run(): Promise<{ ok: true; id: string } | { ok: false; code: string }> {
    if (this.#isRunning && this.#running) {
      await this.#running
      return this.#run()
    }
    this.#isRunning = true
    this.#running = this.#sendAll()
    const result = await this.#running
    this.#isRunning = false
    return result
  }

  async #sendAll(): Promise<{ ok: true; id: string } | { ok: false; code: string }> {
    while (!this.#isStopped) {
      const code = await this.#sendOne()
      if (code === null && this.#id && this.#sent === this.#parts.length) return { ok: true, id: this.#id }
      if (code === null) continue
      if (code !== 'offline' && code !== 'unavailable') return { ok: false, code }
      this.#report(true)
      await this.#pause()
    }
    return { ok: false, code: 'recording_over' }
  }

  /** → null when a step was made, else why not. */
  async #sendOne(): Promise<string | null> {
    if (!this.#id) {
      const begun = await ask<RecordingStatus>('/api/recordings', { ...this.#start, key: this.#key })
      if (!begun.ok) return begun.code
      this.#id = begun.value.id
    }
    const part = this.#parts[this.#sent]
    if (!part) return null
    const code = await this.#post(part)
    if (code !== null) return code
    this.#sent += 1
    this.#report(false)
    return null
  }

  async #post(part: Blob): Promise<string | null> {
    try {
      const response = await fetch(`/api/recordings/${this.#id}/parts?part=${this.#sent}`, {
        method: 'POST',
        headers: { 'content-type': this.#start.mimeType },
        body: part,
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
    this.#tell({ sent: this.#sent, all: this.#parts.length, isWaiting })
  }
}
