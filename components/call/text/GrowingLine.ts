type Draft = { key: string; body: string }
type Said = Draft & { at: number }

/** Often enough that it reads as typing, and little beside a picture. */
const everyMs = 120

/** The line that is being written: one key from its first letter to its end, so that the others see the same line grow and then stand. */
export class GrowingLine {
  readonly #say: (draft: Said) => void
  #draft: Draft | null = null
  #isShown = true
  #saidAt = Number.NEGATIVE_INFINITY
  #next: ReturnType<typeof setTimeout> | undefined

  /** `say` to the others the whole line so far: one that is lost is made good by the next. */
  constructor(say: (draft: Said) => void) {
    this.#say = say
  }

  /** Whether the others see it grow: from now on, and what stands there by now as well. */
  show(isShown: boolean): void {
    this.#isShown = isShown
    if (isShown) this.#soon()
    else this.#takeBack()
  }

  write(body: string): void {
    this.#draft = { key: this.#draft?.key ?? crypto.randomUUID(), body }
    this.#soon()
  }

  /** Who was away reads what stands here now, not only what comes next. */
  sayAgain(): void {
    if (this.#draft && this.#isShown) this.#say({ ...this.#draft, at: Date.now() })
  }

  /** → the line, to be sent; null when there is nothing but blanks. */
  finish(): Draft | null {
    const draft = this.#draft
    if (draft && !draft.body.trim()) this.#takeBack()
    this.#draft = null
    return draft?.body.trim() ? { key: draft.key, body: draft.body.trim() } : null
  }

  /** What is no line would go on standing at the others. */
  #takeBack(): void {
    if (this.#draft) this.#say({ key: this.#draft.key, body: '', at: Date.now() })
  }

  #soon(): void {
    if (this.#next === undefined)
      this.#next = setTimeout(this.#now, Math.max(this.#saidAt + everyMs - performance.now(), 0))
  }

  readonly #now = (): void => {
    this.#next = undefined
    if (this.#isShown) this.#saidAt = performance.now()
    this.sayAgain()
  }
}
