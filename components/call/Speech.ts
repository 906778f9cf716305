import { type Mark, personOf, type StagePerson } from '@/lib/calls/picture/stage'
import { isGuest } from '@/lib/calls/room/identity'
import type { PictureMessage, PictureReport, SpokenMessage, WireMessage } from '@/lib/calls/room/wire'

import { fromWire, toWire } from './wire'

/** A letter that is lost is late by so much. */
const passAgainMs = 60

/** Who says something in the room: the way in says who they are, not they themselves. */
export type Speaker = StagePerson & { identity: string }
export type PictureListener = (message: PictureMessage, from: Speaker) => void

type Ways = {
  /** To everybody in the room; `reliable`: in order, and again until it is there. Fails without a room. */
  send: (bytes: Uint8Array<ArrayBuffer>, reliable: boolean) => Promise<void>
  onReport: (report: PictureReport, identity: string) => void
  onMark: (identity: string, mark: Mark) => void
  onSpoken: (message: SpokenMessage, from: Speaker) => void
}

/** A guest is seen, heard and read, and what reaches them is known; how the call goes on is between its two sides. */
const guestsWords: readonly WireMessage['kind'][] = ['draft', 'line', 'picture']

/** What is said in the room of a call: how it goes out, and to whom what comes in is told. */
export class Speech {
  readonly #ways: Ways
  readonly #pictureListeners = new Set<PictureListener>()

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** What the others say of the picture. → stop listening */
  readonly onPicture = (listener: PictureListener): (() => void) => {
    this.#pictureListeners.add(listener)
    return () => this.#pictureListeners.delete(listener)
  }

  /** In order; lost for who is away: lines are kept in the database too. → was it said? */
  async say(message: WireMessage): Promise<boolean> {
    if (message.kind === 'draft') this.#pass(message)
    return this.#put(message, true)
  }

  /** What the next one makes up for when it is lost. */
  async sayOnce(message: WireMessage): Promise<boolean> {
    return this.#put(message, false)
  }

  hear(bytes: Uint8Array, { identity, attributes }: { identity: string; attributes: Record<string, string> }): void {
    const message = fromWire(bytes)
    if (!message) return
    if (message.kind === 'report') return this.#ways.onReport(message, identity)
    if (message.kind === 'mark') return this.#ways.onMark(identity, message)
    if (isGuest(identity) && !guestsWords.includes(message.kind)) return
    const from = { identity, ...personOf(attributes) }
    if (message.kind === 'picture' || message.kind === 'suggestion')
      for (const listener of this.#pictureListeners) listener(message, from)
    else this.#ways.onSpoken(message, from)
  }

  /** In order, one lost letter holds up those after it for a second: so each goes past them as well, and once more before the next is typed. */
  #pass(message: WireMessage): void {
    void this.sayOnce(message)
    setTimeout(() => void this.sayOnce(message), passAgainMs)
  }

  async #put(message: WireMessage, reliable: boolean): Promise<boolean> {
    return this.#ways.send(toWire(message), reliable).then(
      () => true,
      () => false,
    )
  }
}
