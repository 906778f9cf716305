import { type Answer, ask } from '@/components/browser/ask'
import type { RecordingStatus } from '@/lib/recordings/schema'

import type { Kept } from './kept'
import { isPassing, type Part, PartSender, type Progress } from './PartSender'
import { postPart } from './post-part'

type Tell = (progress: Progress) => void

/** How often its server may be asked anew what this recording is: once for a cookie that is gone, not for ever. */
const mostBegins = 5

/** A signed or spoken message: recorded on this phone, sent while it is made, and kept here until it has become what it is for. */
export class MessageSender {
  #kept: Kept
  readonly #parts: PartSender
  #id: string | null = null
  #begun = 0
  /** What the server has from an earlier visit. */
  #there = new Set<number>()

  private constructor(kept: Kept, tell: Tell) {
    this.#kept = kept
    this.#parts = new PartSender(kept.key, { post: async (part) => this.#post(part), tell, keepsArrived: true })
  }

  static begin(recording: Pick<Kept, 'kind' | 'mimeType' | 'about'>, tell: Tell): MessageSender {
    const sender = new MessageSender({ ...recording, key: crypto.randomUUID(), at: Date.now(), wish: null }, tell)
    sender.#parts.begin(sender.#kept)
    return sender
  }

  /** What this phone has kept from before goes on, but for what another tab is making or sending. Null when nothing of it is left. */
  static async resume(kept: Kept, tell: Tell): Promise<{ sender: MessageSender; film: Blob } | 'elsewhere' | null> {
    const sender = new MessageSender(kept, tell)
    const found = await sender.#parts.resume(kept)
    if (found !== 'here') return found === 'elsewhere' ? found : null
    void sender.#parts.send()
    return { sender, film: sender.#parts.film(kept.mimeType) }
  }

  add(part: Blob): void {
    if (part.size > 0 && this.#kept.wish?.do !== 'discard') void this.#parts.add(part)
  }

  /** Everything is sent, however long the network is away, and it becomes what it is for. The refusal's code when the app will not take it. */
  async finish(phone: string): Promise<Answer<RecordingStatus>> {
    this.#kept = { ...this.#kept, wish: { do: 'send', phone } }
    await this.#parts.note(this.#kept)
    for (;;) {
      const finished = await this.#finish(phone)
      if (finished.ok) await this.#parts.drop()
      if (finished.ok || !isPassing(finished.code)) return finished
      await this.#parts.pause(finished.code)
    }
  }

  /**
   * Thrown away: nothing more of it is sent, and what has arrived becomes nothing. Until the server has heard it, however long the network is
   * away, this phone keeps that and says it, from a later page too.
   */
  async discard(): Promise<void> {
    this.#kept = { ...this.#kept, wish: { do: 'discard' } }
    await this.#parts.bury(this.#kept)
    for (let code = await this.#sayDiscarded(); code && isPassing(code); code = await this.#sayDiscarded())
      await this.#parts.pause(code)
    await this.#parts.drop()
  }

  static async discard(kept: Kept): Promise<void> {
    await new MessageSender(kept, () => undefined).discard()
  }

  /** Its page is left: what is kept waits for the next visit. What was sent goes on. */
  async leave(): Promise<void> {
    if (!this.#kept.wish) await this.#parts.leave()
  }

  async #finish(phone: string): Promise<Answer<RecordingStatus>> {
    const sent = await this.#parts.send()
    if (!sent.ok) return sent
    const id = await this.#known()
    return id.ok ? ask<RecordingStatus>(`/api/recordings/${id.value}/finish`, phone ? { phone } : {}) : id
  }

  async #post(part: Part): Promise<string | null> {
    return this.#withId(async (id) => {
      if (this.#kept.wish?.do === 'discard') return 'recording_over'
      if (this.#there.has(part.part)) return null
      return postPart(`/api/recordings/${id}/parts?part=${part.part}`, part.bytes, this.#kept.mimeType)
    })
  }

  async #sayDiscarded(): Promise<string | null> {
    return this.#withId(async (id) => {
      const said = await ask(`/api/recordings/${id}/discard`)
      return said.ok ? null : said.code
    })
  }

  /** → null when it was done, else the refusal's code. */
  async #withId(act: (id: string) => Promise<string | null>): Promise<string | null> {
    const id = await this.#known()
    if (!id.ok) return id.code
    const code = await act(id.value)
    if (code !== 'not_found' || this.#begun >= mostBegins) return code
    // Its cookie is gone, a day is over: with its key the server knows it again.
    this.#id = null
    return this.#withId(act)
  }

  /** What the server calls it. */
  async #known(): Promise<Answer<string>> {
    if (this.#id) return { ok: true, value: this.#id }
    const { key, kind, mimeType, about } = this.#kept
    const begun = await ask<RecordingStatus>('/api/recordings', { key, kind, mimeType, about })
    if (!begun.ok) return begun
    this.#begun += 1
    this.#id = begun.value.id
    this.#there = new Set(begun.value.parts)
    this.#parts.hasArrived(begun.value.parts)
    return { ok: true, value: this.#id }
  }
}
