import type { RemoteParticipant, Room } from 'livekit-client'

import type { Join } from '@/lib/calls/answers'
import { type PictureMessage, recordingMark, type SpokenMessage } from '@/lib/calls/room/wire'

import { ComingBack } from './coming-back'
import { Devices } from './devices'
import { Marks } from './marks'
import { SigningRate } from './rate/SigningRate'
import { type Leaving, makeRoom } from './room'
import { type Speaker, Speech } from './Speech'
import { type CallView, type Link, nothingYet, peersOf } from './view'
import { topic } from './wire'

/** How joining went: the way in, or the code of the refusal (`call_over` and `put_out` are final, others are tried again). */
type JoinAnswer = { ok: true; value: Join } | { ok: false; code: string }

export type CallConnectionOptions = {
  getJoin: () => Promise<JoinAnswer>
  onWire: (message: SpokenMessage, from: Speaker) => void
}

/**
 * One person's connection to a call, for as long as the page lives: joins, publishes, comes back after every kind of drop
 * (LiveKit's own reconnecting first, a fresh join after it), and tells one snapshot to whoever listens.
 */
export class CallConnection {
  #view = nothingYet
  readonly #listeners = new Set<() => void>()
  #options: CallConnectionOptions | null = null
  #room: Room | null = null
  #isLost: (peer: RemoteParticipant) => boolean = () => false
  #rate: SigningRate | null = null
  #isWanted = false
  readonly #speech = new Speech({
    send: async (bytes, reliable) => {
      if (!this.#room) throw new Error('no room')
      await this.#room.localParticipant.publishData(bytes, { reliable, topic })
    },
    onReport: (report, identity) => this.#rate?.hear(report, identity),
    onMark: (identity, mark) => this.marks.hear(identity, mark),
    onSpoken: (message, from) => this.#options?.onWire(message, from),
  })
  /** What the others say of the picture. → stop listening */
  readonly onPicture = this.#speech.onPicture
  /** Who signs, whose hand is up, and who turned the camera off. */
  readonly marks = new Marks(
    () => this.#look(),
    (mark) => void this.#speech.say({ kind: 'mark', ...mark }),
  )
  readonly devices = new Devices({
    view: () => this.#view,
    show: (part) => this.#show(part),
    me: () => this.#room?.localParticipant,
    sayOff: (isCameraOff) => this.marks.set({ isCameraOff }),
  })
  readonly #comingBack = new ComingBack({ join: () => void this.#join(), wake: () => this.#wake() })

  /** Where the way in comes from and who hears the messages: the newest functions of the page. */
  use(options: CallConnectionOptions): void {
    this.#options = options
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): CallView => this.#view

  /** Joins with what is open already; `join` is the way in when the caller has it. Quiet: in the room, but neither seen nor heard until `speak`. */
  async start(join?: Join, { isQuiet = false } = {}): Promise<void> {
    this.#isWanted = true
    this.devices.isQuiet = isQuiet
    this.#show({ link: 'joining' })
    this.#comingBack.watch()
    await this.#join(join)
  }

  /** From now on seen and heard. → am I (still) in the room, or on the way? */
  speak(): boolean {
    this.devices.speak()
    void this.say({ kind: 'here' })
    return this.#isWanted
  }

  /** Out of the room for good; the camera goes dark. */
  async stop(link: Link = 'over'): Promise<void> {
    this.#isWanted = false
    this.#comingBack.stop()
    this.devices.stop()
    this.marks.forgetAll()
    this.#show({ link, camera: null, microphone: null, peers: [], met: [], mine: nothingYet.mine })
    this.#rate?.stop()
    const room = this.#room
    this.#room = null
    await room?.disconnect()
  }

  /** After a tap: the browser plays what it held back. */
  async allowSound(): Promise<void> {
    await this.#room?.startAudio()
  }

  /** To everybody in the room. → was it said? */
  async say(message: SpokenMessage | PictureMessage): Promise<boolean> {
    return this.#view.link === 'joined' && this.#speech.say(message)
  }

  #wake(): void {
    if (!this.#isWanted) return
    void this.devices.reopen()
    if (this.#view.link === 'coming_back' && !this.#room) void this.#join()
  }

  async #join(given?: Join): Promise<void> {
    this.#comingBack.cancel()
    if (!this.#isWanted) return
    const way = given ? ({ ok: true, value: given } as const) : await this.#options?.getJoin()
    const answer: JoinAnswer = way ?? { ok: false, code: 'offline' }
    // A second reason to join may have come, and joined, while this one waited for the network: its answer is old.
    if (!this.#isWanted || this.#room) return
    if (!answer.ok) {
      if (answer.code === 'call_over' || answer.code === 'not_your_call') return this.stop('over')
      if (answer.code === 'call_elsewhere') return this.stop('elsewhere')
      if (answer.code === 'put_out') return this.stop('put_out')
      return this.#later()
    }
    // Null: LiveKit's own code did not come, the network is that bad.
    const room = await this.#makeRoom().catch(() => null)
    if (!this.#isWanted || this.#room) return
    if (!room) return this.#later()
    this.#room = room
    try {
      const { url, token, iceServers } = answer.value
      await room.connect(url, token, { rtcConfig: iceServers ? { iceServers } : {} })
    } catch {
      if (this.#room !== room) return
      this.#room = null
      return this.#later()
    }
    if (this.#room !== room) return
    this.#rate?.stop()
    this.#rate = new SigningRate(room, async (report) => this.#speech.sayOnce(report))
    this.#joined()
    await this.devices.publish()
    await this.devices.reopen()
  }

  async #makeRoom(): Promise<Room> {
    const { room, isLost } = await makeRoom({
      look: () => this.#look(),
      came: () => {
        this.#look()
        this.marks.sayAgain()
      },
      went: (identity) => this.marks.forget(identity),
      said: (bytes, from) => this.#speech.hear(bytes, from),
      soundBlocked: (isSoundBlocked) => this.#show({ isSoundBlocked }),
      comingBack: () => this.#show({ link: 'coming_back' }),
      back: () => this.#joined(),
      left: (which, why) => this.#left(which, why),
    })
    this.#isLost = isLost
    return room
  }

  #joined(): void {
    this.#comingBack.joined()
    this.#show({ link: 'joined' })
    this.#look()
    if (!this.devices.isQuiet) void this.say({ kind: 'here' })
  }

  #left(room: Room, why: Leaving): void {
    if (this.#room !== room) return
    this.#room = null
    if (!this.#isWanted) return
    if (why === 'drop') return this.#later()
    void this.stop(why)
  }

  #later(): void {
    if (!this.#comingBack.later()) return void this.stop('lost')
    this.#show({ link: 'coming_back', peers: [] })
  }

  #look(): void {
    if (!this.#room) return
    const peers = peersOf(this.#room, this.#isLost, this.marks)
    this.#show({
      peers,
      met: [...new Set([...this.#view.met, ...peers.map(({ identity }) => identity)])],
      isSent: [...this.#room.localParticipant.videoTrackPublications.values()].some(({ track }) => track !== undefined),
      mine: { ...this.marks.mine(), isSpeaking: this.#room.localParticipant.isSpeaking },
      isRecorded: this.#room.metadata === recordingMark,
    })
  }

  #show(part: Partial<CallView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}
