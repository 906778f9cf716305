/** How often a part is tried again while the app is not reached. */
const retryMs = 1000

/**
 * Sends each second of a recording as soon as it is there, in order, until it has arrived. What the app will not take any more (stopped,
 * not agreed to) is dropped, and so is all that comes after it.
 */
export class PartSender {
  readonly #path: string
  readonly #take = crypto.randomUUID()
  readonly #waiting: Blob[] = []
  #sent = 0
  #isSending = false
  #isOver = false

  constructor(recordingId: string) {
    this.#path = `/api/desk/call-recordings/${recordingId}/parts`
  }

  add(part: Blob): void {
    if (part.size === 0 || this.#isOver) return
    this.#waiting.push(part)
    void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    for (let part = this.#waiting[0]; part && !this.#isOver; part = this.#waiting[0]) {
      const status = await this.#post(part)
      if (status >= 200 && status < 300) {
        this.#waiting.shift()
        this.#sent += 1
      } else if (status >= 400 && status < 500 && status !== 429) this.#isOver = true
      else await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
    this.#isSending = false
  }

  async #post(part: Blob): Promise<number> {
    try {
      const response = await fetch(`${this.#path}?take=${this.#take}&part=${this.#sent}`, {
        method: 'POST',
        headers: { 'content-type': part.type || 'video/webm' },
        body: part,
        signal: AbortSignal.timeout(30_000),
      })
      return response.status
    } catch {
      return 0
    }
  }
}
