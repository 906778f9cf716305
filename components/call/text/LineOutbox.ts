import type { CallLine } from '@/lib/calls/answers'

export type Line = Pick<CallLine, 'key' | 'body' | 'phrase'>

type LineWays = {
  /** To who is in the room. → was it said? */
  tell: (line: Line) => Promise<boolean>
  /** To the app, which keeps it, once per key. → must it be tried again? */
  save: (line: Line) => Promise<'done' | 'again'>
  /** Through a reload: what the app does not have now. */
  keep: (unsaved: readonly Line[]) => void
}

const againMs = 3000

/**
 * Lines that were sent, each until the others were told and the app has it: what the app did not take (no network, a restart) is tried again
 * in the order of writing; what could not be told is told when the room is there again.
 */
export class LineOutbox {
  readonly #show: (hasUnsent: boolean) => void
  #ways: LineWays | null = null
  #untold: Line[] = []
  #unsaved: Line[] = []
  #isOpen = false
  #isSaving = false
  #again: ReturnType<typeof setTimeout> | undefined

  /** `show`: is there anything that the app did not take? */
  constructor(show: (hasUnsent: boolean) => void) {
    this.#show = show
  }

  /** The newest functions of the page. */
  use(ways: LineWays): void {
    this.#ways = ways
  }

  /** A new line, or one that this page kept through a reload: nobody reads a key twice. */
  put(line: Line): void {
    if (this.#unsaved.some(({ key }) => key === line.key)) return
    this.#untold.push(line)
    this.#setUnsaved([...this.#unsaved, line])
    void this.#send()
  }

  /** The room is there (again). */
  open(): void {
    this.#isOpen = true
    void this.#send()
  }

  /** Without the room nothing is tried again by itself. */
  close(): void {
    this.#isOpen = false
    clearTimeout(this.#again)
  }

  /** The call is over: what is left of it belongs to no other. */
  forget(): void {
    this.#untold = []
    this.#setUnsaved([])
    this.#show(false)
  }

  #setUnsaved(lines: Line[]): void {
    this.#unsaved = lines
    this.#ways?.keep(lines)
  }

  async #send(): Promise<void> {
    clearTimeout(this.#again)
    await Promise.all([this.#tellAll(), this.#saveAll()])
    clearTimeout(this.#again)
    const isLeft = this.#untold.length + this.#unsaved.length > 0
    if (this.#isOpen && isLeft) this.#again = setTimeout(() => void this.#send(), againMs)
  }

  async #tellAll(): Promise<void> {
    const told = this.#untold.splice(0).map(async (line) => {
      if (!(await this.#ways?.tell(line))) this.#untold.push(line)
    })
    await Promise.all(told)
  }

  /** One after the other, so that they are read again in the order in which they were written. */
  async #saveAll(): Promise<void> {
    if (this.#isSaving) return
    this.#isSaving = true
    for (let line = this.#unsaved[0]; line; line = this.#unsaved[0]) {
      if ((await this.#ways?.save(line)) === 'again') break
      const sent = line
      this.#setUnsaved(this.#unsaved.filter((one) => one !== sent))
    }
    this.#isSaving = false
    this.#show(this.#unsaved.length > 0)
  }
}
