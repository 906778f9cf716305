import type {
  DisconnectReason as Reason,
  LocalAudioTrack,
  LocalTrack,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
} from 'livekit-client'

import { type Join, type PictureMessage, type SpokenMessage, type WireMessage, wireMessage } from '@/lib/calls/schema'
import { nextRetryMs } from '@/lib/calls/state'

import { loadLiveKit } from './livekit'
import { Marks } from './marks'
import { type Opened, openCamera, openMicrophone, publishing } from './media'
import { abilitiesOf } from './rate/abilities'
import { takeTransportCcOff } from './rate/sdp'
import { SigningRate } from './rate/SigningRate'
import { type CallView, type Link, nothingYet, peersOf } from './view'

/** How joining went: the way in, or the code of the refusal (`call_over` is final, others are tried again). */
export type JoinAnswer = { ok: true; value: Join } | { ok: false; code: string }

export type CallConnectionOptions = {
  getJoin: () => Promise<JoinAnswer>
  onWire: (message: SpokenMessage, from: string) => void
}

const topic = 'sunwai'

/** LiveKit's own reconnecting keeps the picture through a short drop; after it a fresh join finds the room even when the server has restarted. */
const ownReconnectMs = 15_000

/**
 * One person's connection to a call, for as long as the page lives: joins, publishes, comes back after every kind of drop
 * (LiveKit's own reconnecting first, a fresh join after it), and tells one snapshot to whoever listens.
 */
export class CallConnection {
  #view = nothingYet
  readonly #listeners = new Set<() => void>()
  readonly #pictureListeners = new Set<(message: PictureMessage) => void>()
  #options: CallConnectionOptions | null = null
  #isLost: (peer: RemoteParticipant) => boolean = () => false
  #room: Room | null = null
  #rate: SigningRate | null = null
  #isWanted = false
  /** Who signs, and whose hand is up. */
  readonly marks = new Marks(
    () => this.#look(),
    (mark) => void this.#put({ kind: 'mark', ...mark }, true).catch(() => undefined),
  )
  #isQuiet = false
  #stops = 0
  #droppedAt: number | null = null
  #retries = 0
  #retry: ReturnType<typeof setTimeout> | undefined

  /** Where the way in comes from and who hears the messages: the newest functions of the page. */
  use(options: CallConnectionOptions): void {
    this.#options = options
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): CallView => this.#view

  /** What the other side says of the picture. → stop listening */
  readonly onPicture = (listener: (message: PictureMessage) => void): (() => void) => {
    this.#pictureListeners.add(listener)
    return () => this.#pictureListeners.delete(listener)
  }

  /** Joins with what is open already; `join` is the way in when the caller has it. Quiet: in the room, but neither seen nor heard until `speak`. */
  async start(join?: Join, { isQuiet = false } = {}): Promise<void> {
    this.#isWanted = true
    this.#isQuiet = isQuiet
    this.#show({ link: 'joining' })
    globalThis.addEventListener('pageshow', this.#wake)
    globalThis.addEventListener('online', this.#wake)
    document.addEventListener('resume', this.#wake)
    document.addEventListener('visibilitychange', this.#wake)
    await this.#join(join)
  }

  /** From now on seen and heard. → am I (still) in the room, or on the way? */
  speak(): boolean {
    this.#isQuiet = false
    const { camera, microphone } = this.#view
    for (const track of [camera, microphone]) if (track) track.mediaStreamTrack.enabled = true
    void this.say({ kind: 'here' })
    return this.#isWanted
  }

  /** Out of the room for good; the camera goes dark. */
  async stop(link: Link = 'over'): Promise<void> {
    this.#isWanted = false
    this.#stops += 1
    clearTimeout(this.#retry)
    globalThis.removeEventListener('pageshow', this.#wake)
    globalThis.removeEventListener('online', this.#wake)
    document.removeEventListener('resume', this.#wake)
    document.removeEventListener('visibilitychange', this.#wake)
    this.#view.camera?.stop()
    this.#view.microphone?.stop()
    this.#show({ link, camera: null, microphone: null, peers: [] })
    this.#rate?.stop()
    await this.#room?.disconnect()
    this.#room = null
  }

  async turnCameraOn(): Promise<void> {
    const opened = await this.#unlessStopped(openCamera)
    if (!opened) return
    if (!opened.ok)
      return this.#show({ cameraProblem: opened.problem, ...(!living(this.#view.camera) && { camera: null }) })
    this.#view.camera?.stop()
    const camera = opened.track
    this.#watch(camera)
    this.#show({ camera, cameraProblem: null })
    await this.#publish()
  }

  async turnCameraOff(): Promise<void> {
    await this.#drop(this.#view.camera)
    this.#show({ camera: null })
  }

  async turnMicrophoneOn(): Promise<void> {
    const opened = await this.#unlessStopped(openMicrophone)
    if (!opened) return
    if (!opened.ok)
      return this.#show({
        microphoneProblem: opened.problem,
        ...(!living(this.#view.microphone) && { microphone: null }),
      })
    this.#view.microphone?.stop()
    this.#show({ microphone: opened.track, microphoneProblem: null })
    await this.#publish()
  }

  async turnMicrophoneOff(): Promise<void> {
    await this.#drop(this.#view.microphone)
    this.#show({ microphone: null })
  }

  async allowSound(): Promise<void> {
    await this.#room?.startAudio()
  }

  /** To everybody in the room, in order; lost for who is away: lines are kept in the database too. */
  async say(message: SpokenMessage | PictureMessage): Promise<void> {
    if (this.#view.link !== 'joined') return
    await this.#put(message, true)
  }

  async #put(message: WireMessage, reliable: boolean): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(message))
    await this.#room?.localParticipant.publishData(bytes, { reliable, topic })
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'hidden' || !this.#isWanted) return
    void this.#reopen()
    if (this.#view.link === 'coming_back' && !this.#room) void this.#join()
  }

  /** A device that opens when the call is over already stays dark. */
  async #unlessStopped<T extends LocalVideoTrack | LocalAudioTrack>(
    open: () => Promise<Opened<T>>,
  ): Promise<Opened<T> | null> {
    const before = this.#stops
    const opened = await open()
    if (before === this.#stops) return opened
    if (opened.ok) opened.track.stop()
    return null
  }

  /** iOS takes the camera away for a phone call, and a cable can fall out: that is seen and offered to be put right. */
  #watch(camera: LocalVideoTrack): void {
    const tell = (part: Partial<CallView>) => () => {
      if (this.#view.camera === camera) this.#show(part)
    }
    const source = camera.mediaStreamTrack
    source.addEventListener('ended', tell({ camera: null, cameraProblem: 'stopped' }))
    source.addEventListener('mute', tell({ cameraProblem: 'stopped' }))
    source.addEventListener('unmute', tell({ cameraProblem: null }))
  }

  /** The browser's freeze stops what was being sent, without a word: it was on, so it is on again. */
  async #reopen(): Promise<void> {
    const { camera, microphone } = this.#view
    if (camera && (!living(camera) || camera.mediaStreamTrack.muted)) await this.turnCameraOn()
    if (microphone && !living(microphone)) await this.turnMicrophoneOn()
  }

  async #join(given?: Join): Promise<void> {
    clearTimeout(this.#retry)
    if (!this.#isWanted) return
    const answer: JoinAnswer = given ? { ok: true, value: given } : await this.#askWay()
    if (!answer.ok) {
      if (answer.code === 'call_over' || answer.code === 'not_your_call') return this.stop('over')
      return this.#later()
    }
    const room = await this.#makeRoom()
    // A second reason to join may have come while this one waited for the network.
    if (!this.#isWanted || this.#room) return
    this.#room = room
    try {
      const { url, token, iceServers } = answer.value
      await room.connect(url, token, { rtcConfig: iceServers ? { iceServers } : {} })
    } catch {
      if (this.#room === room) this.#room = null
      return this.#later()
    }
    this.#rate?.stop()
    this.#rate = new SigningRate(room, async (report) => this.#put(report, false).catch(() => undefined))
    this.#joined()
    await this.#publish()
    await this.#reopen()
  }

  async #askWay(): Promise<JoinAnswer> {
    return (await this.#options?.getJoin()) ?? { ok: false, code: 'offline' }
  }

  #joined(): void {
    this.#droppedAt = null
    this.#retries = 0
    this.#show({ link: 'joined' })
    this.#look()
    this.marks.tellAgain()
    if (!this.#isQuiet) void this.say({ kind: 'here' })
  }

  /** Tries again, quickly first; the call is kept for 180 s, so is the trying. */
  #later(): void {
    this.#droppedAt ??= Date.now()
    const wait = nextRetryMs({ retries: this.#retries++, elapsedMs: Date.now() - this.#droppedAt })
    if (wait === null) return void this.stop('lost')
    this.#show({ link: 'coming_back', peers: [] })
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.#join(), wait)
  }

  async #makeRoom(): Promise<Room> {
    const { ConnectionQuality, Room: LiveKitRoom, RoomEvent, DisconnectReason } = await loadLiveKit()
    const room = new LiveKitRoom({
      adaptiveStream: false,
      dynacast: false,
      stopLocalTrackOnUnpublish: false,
      publishDefaults: publishing,
      reconnectPolicy: {
        // Never at once: the word that the call has ended may come right behind the closing line.
        nextRetryDelayInMs: ({ retryCount, elapsedMs }) =>
          elapsedMs > ownReconnectMs ? null : nextRetryMs({ retries: retryCount + 1, elapsedMs }),
      },
    })
    if (abilitiesOf(globalThis).canSteer) takeTransportCcOff(room)
    this.#isLost = (peer) => peer.connectionQuality === ConnectionQuality.Lost
    const look = (): void => this.#look()
    room
      .on(RoomEvent.ParticipantConnected, () => {
        look()
        this.marks.tellAgain()
      })
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => this.marks.forget(identity))
      .on(RoomEvent.ActiveSpeakersChanged, look)
      .on(RoomEvent.RoomMetadataChanged, look)
      .on(RoomEvent.TrackSubscribed, look)
      .on(RoomEvent.TrackUnsubscribed, look)
      .on(RoomEvent.TrackMuted, look)
      .on(RoomEvent.TrackUnmuted, look)
      .on(RoomEvent.ConnectionQualityChanged, look)
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.#show({ isSoundBlocked: !room.canPlaybackAudio }))
      .on(RoomEvent.Reconnecting, () => this.#show({ link: 'coming_back' }))
      .on(RoomEvent.SignalReconnecting, () => this.#show({ link: 'coming_back' }))
      .on(RoomEvent.Reconnected, () => this.#joined())
      .on(RoomEvent.DataReceived, (bytes, from, _kind, about) => {
        if (about === topic && from) this.#hear(bytes, from)
      })
      .on(RoomEvent.Disconnected, (reason) => this.#left(room, reason, DisconnectReason))
    return room
  }

  #left(room: Room, reason: Reason | undefined, reasons: typeof Reason): void {
    if (this.#room !== room) return
    this.#room = null
    if (!this.#isWanted) return
    if (reason === reasons.DUPLICATE_IDENTITY) return void this.stop('elsewhere')
    // A room is deleted when its call has ended, and only then: no need to knock. Anything else, the browser's freeze too, is a drop.
    if (reason === reasons.ROOM_DELETED) return void this.stop('over')
    this.#later()
  }

  #hear(bytes: Uint8Array, from: RemoteParticipant): void {
    try {
      const message = wireMessage.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
      if (!message.success) return
      if (message.data.kind === 'report') this.#rate?.hear(message.data, from.identity)
      else if (message.data.kind === 'mark') this.marks.hear(from.identity, message.data)
      // A guest is seen and heard; what is written stays between the two.
      else if (from.identity.startsWith('guest-')) return
      else if (message.data.kind === 'picture' || message.data.kind === 'suggestion')
        for (const listener of this.#pictureListeners) listener(message.data)
      else this.#options?.onWire(message.data, from.identity)
    } catch {
      // Not ours: a newer page of the other side may say more than we understand.
    }
  }

  #look(): void {
    if (!this.#room) return
    const peers = peersOf(this.#room, this.#isLost, this.marks)
    this.#show({
      peers,
      hasMet: this.#view.hasMet || peers.length > 0,
      mine: { ...this.marks.mine(), isSpeaking: this.#room.localParticipant.isSpeaking },
      isRecorded: this.#room.metadata === 'recording',
    })
  }

  /** What is open is sent, in the place of what was sent before. */
  async #publish(): Promise<void> {
    const { camera, microphone, link } = this.#view
    const me = this.#room?.localParticipant
    if (!me || link !== 'joined') return
    for (const track of [camera, microphone]) {
      if (!living(track)) continue
      track.mediaStreamTrack.enabled = !this.#isQuiet
      const sent = [...me.trackPublications.values()].flatMap((one) => one.track ?? [])
      if (sent.some((one) => one === track)) continue
      for (const before of sent) if (before.kind === track.kind) await me.unpublishTrack(before)
      // The cast: livekit-client's classes do not fit their own base under exactOptionalPropertyTypes.
      await me.publishTrack(track as LocalTrack).catch(() => undefined)
    }
  }

  async #drop(track: LocalVideoTrack | LocalAudioTrack | null): Promise<void> {
    if (!track) return
    track.stop()
    await this.#room?.localParticipant.unpublishTrack(track as LocalTrack).catch(() => undefined)
  }

  #show(part: Partial<CallView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}

function living<T extends LocalVideoTrack | LocalAudioTrack>(track: T | null): track is T {
  return track?.mediaStreamTrack.readyState === 'live'
}
