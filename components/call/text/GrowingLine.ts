type Draft = { key: string; body: string }
type Said = Draft & { at: number }

/** Often enough that it reads as typing, and little beside a picture. */
const everyMs = 120

/** The line that is being written: one key from its first letter to its end, so that the others see the same line grow and then stand. */
export class GrowingLine {
  readonly #say: (draft: Said) => void
  #draft: Draft | null = null
  #saidAt = Number.NEGATIVE_INFINITY
  #next: ReturnType<typeof setTimeout> | undefined

  /** `say` to the others the whole line so far: one that is lost is made good by the next. */
  constructor(say: (draft: Said) => void) {
    this.#say = say
  }

  /** `isShown`: the others see it grow. */
  write(body: string, { isShown }: { isShown: boolean }): void {
    this.#draft = { key: this.#draft?.key ?? crypto.randomUUID(), body }
    if (isShown && this.#next === undefined)
      this.#next = setTimeout(this.#now, Math.max(this.#saidAt + everyMs - performance.now(), 0))
  }

  /** Who was away reads what stands here now, not only what comes next. */
  sayAgain(): void {
    if (this.#draft) this.#say({ ...this.#draft, at: Date.now() })
  }

  /** → the line, to be sent; null when there is nothing but blanks. */
  finish(): Draft | null {
    const draft = this.#draft
    this.#draft = null
    if (draft?.body.trim()) return { key: draft.key, body: draft.body.trim() }
    // Blanks alone would go on standing at the others.
    if (draft) this.#say({ key: draft.key, body: '', at: Date.now() })
    return null
  }

  readonly #now = (): void => {
    this.#next = undefined
    this.#saidAt = performance.now()
    this.sayAgain()
  }
}
