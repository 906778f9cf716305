import { type Mark, noMark, withMark } from '@/lib/calls/picture/stage'

const me = 'me'

/**
 * Who signs, who has a hand up and who turned the camera off, as everybody says it of themselves: by a button, so that it works on any phone
 * and is nobody's guess (EN 301 549, 6.5.6). Said again to whoever comes, and every now and then.
 */
export class Marks {
  #marks: ReadonlyMap<string, Mark> = new Map()
  readonly #look: () => void
  readonly #say: (mark: Mark) => void

  constructor(look: () => void, say: (mark: Mark) => void) {
    this.#look = look
    this.#say = say
  }

  of(identity: string): Mark {
    return this.#marks.get(identity) ?? noMark
  }

  mine(): Mark {
    return this.of(me)
  }

  set(part: Partial<Mark>): void {
    const mark = { ...this.mine(), ...part }
    this.#keep(me, mark)
    this.#say(mark)
  }

  hear(identity: string, { isSigning, isHandUp, isCameraOff }: Mark): void {
    this.#keep(identity, { isSigning, isHandUp, isCameraOff })
  }

  /** To who may not know it: nothing while there is nothing to say. */
  sayAgain(): void {
    const mine = this.mine()
    if (Object.values(mine).includes(true)) this.#say(mine)
  }

  forget(identity: string): void {
    this.#keep(identity, noMark)
  }

  /** The call is over: in the next one nobody signs and no hand is up. */
  forgetAll(): void {
    this.#marks = new Map()
  }

  #keep(identity: string, mark: Mark): void {
    this.#marks = withMark(this.#marks, identity, mark)
    this.#look()
  }
}
