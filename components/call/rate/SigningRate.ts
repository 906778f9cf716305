import type { RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client'

import { encodingOf, floorKbps } from '@/lib/calls/rate/ladder'
import { farthestMs, isOneMissed, poorestOf, type Told } from '@/lib/calls/rate/poorest'
import { step } from '@/lib/calls/rate/rate'
import { begin, type Report, type State } from '@/lib/calls/rate/state'
import type { PictureReport } from '@/lib/calls/room/wire'

import { abilitiesOf } from './abilities'
import { Incoming, keepBack, type Leg } from './Incoming'
import { Outgoing } from './Outgoing'

const everyMs = 500
/** After a queue began to grow: what is lost then must be known before repairs of it fill the link. */
const urgentEveryMs = 125
const urgentForMs = 1500
const urgentQueueMs = 100

/** Between the room and the signing rate controller: measures, reports, hears, and sets the encoder and the wait. */
export class SigningRate {
  readonly #room: Room
  readonly #say: (report: PictureReport) => Promise<unknown>
  readonly #outgoing: Outgoing
  readonly #incoming = new WeakMap<RemoteTrack, Incoming>()
  readonly #timer: ReturnType<typeof setInterval>
  /** The newest report of each person, and whether it was acted on. */
  readonly #reports = new Map<string, Told & { leg: Leg }>()
  #state: State = begin(performance.now(), 0)
  #sending: RTCRtpSender | null = null
  #isLooking = false
  #lookedAt = 0
  #urgentUntil = 0

  constructor(room: Room, say: (report: PictureReport) => Promise<unknown>) {
    this.#room = room
    this.#outgoing = new Outgoing(room)
    this.#say = say
    this.#timer = setInterval(() => this.#tick(), urgentEveryMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  hear(report: PictureReport, from: string): void {
    const own = report.of[this.#room.localParticipant.identity]
    const { leg } = report
    const before = this.#reports.get(from) ?? { at: performance.now(), isNew: true, heard: null }
    // Who says nothing of this picture has said it before, or does not get it any more.
    const news = own ? { at: performance.now(), isNew: true, heard: own } : before
    this.#reports.set(from, { ...news, rttMs: leg.rttMs, leg })
    if (own && own.queueMs > urgentQueueMs && this.#state.level === 0) this.#onQueue()
  }

  /** A link that became narrow at once drops what is sent within a third of a second: too soon for the next look. */
  readonly #onQueue = (): void => {
    const at = performance.now()
    if (at < this.#urgentUntil + 3000) return
    this.#urgentUntil = at + urgentForMs
    void this.#look()
  }

  #tick(): void {
    const at = performance.now()
    if (this.#pictures().some(({ incoming }) => incoming.isStill(at))) this.#onQueue()
    if (at < this.#urgentUntil || at - this.#lookedAt > everyMs - urgentEveryMs / 2) void this.#look()
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    this.#lookedAt = performance.now()
    try {
      const { now, usual } = await this.#outgoing.look()
      const of = await this.#receive(usual, Math.max(now.rttMs - usual.rttMs, 0))
      await this.#say({ kind: 'report', leg: usual, of })
      const seenLost = Math.max(0, ...Object.values(of).map(({ lost }) => lost))
      if (abilitiesOf(globalThis).canSteer) await this.#send({ ...now, seenLost }, usual.rttMs)
    } catch {
      // The connection went away in the middle: the next look is of the next one.
    } finally {
      this.#isLooking = false
    }
  }

  /** The pictures that come in, each with what is known of it and the voice of who is seen. */
  #pictures(): { identity: string; incoming: Incoming; voice: RTCRtpReceiver | undefined }[] {
    const people = [...this.#room.remoteParticipants.values()]
    return people.flatMap(({ identity, videoTrackPublications, audioTrackPublications }) => {
      const track = trackOf(videoTrackPublications)
      if (!track) return []
      const incoming = this.#incoming.get(track) ?? new Incoming(track, this.#onQueue)
      this.#incoming.set(track, incoming)
      return [{ identity, incoming, voice: trackOf(audioTrackPublications)?.receiver }]
    })
  }

  /** `waitsMs`: what waits on the own leg, for a browser that does not tell when each picture came. */
  async #receive(leg: Leg, waitsMs: number): Promise<PictureReport['of']> {
    const of: PictureReport['of'] = {}
    for (const { identity, incoming, voice } of this.#pictures()) {
      const seen = await incoming.look()
      if (seen) of[identity] = { ...seen, queueMs: seen.queueMs ?? waitsMs }
      incoming.waitForRepairs({ ownRttMs: leg.rttMs, far: this.#reports.get(identity)?.leg, voice })
    }
    this.#freeVoices()
    return of
  }

  /** A voice without lips waits for nothing. */
  #freeVoices(): void {
    for (const { videoTrackPublications, audioTrackPublications } of this.#room.remoteParticipants.values()) {
      const voice = trackOf(audioTrackPublications)?.receiver
      if (voice && !trackOf(videoTrackPublications)) keepBack(voice, 0)
    }
  }

  async #send(own: Report['own'], usualRttMs: number): Promise<void> {
    const { sender, most } = this.#outgoing
    if (!sender) return
    const at = performance.now()
    const farMs = farthestMs(this.#room.remoteParticipants.keys(), this.#reports)
    // A picture for nobody, or for somebody of whose way nothing is known: little, so that the way is free.
    if (farMs === null) {
      this.#sending = null
      return this.#outgoing.encode(encodingOf({ kbps: floorKbps, rung: 0, layers: 1, isPaused: false }))
    }
    const rttMs = usualRttMs + farMs
    if (sender !== this.#sending) this.#state = begin(at, rttMs)
    this.#sending = sender
    const told = this.#toldBy(this.#room.remoteParticipants, at)
    const { state, encoding } = step(this.#state, { ...told, at, own, rttMs, most })
    this.#state = state
    await this.#outgoing.encode(encoding)
  }

  /** By who is in the room. Each report is acted on once. */
  #toldBy(present: ReadonlyMap<string, unknown>, at: number): Pick<Report, 'heard' | 'isOneMissed'> {
    for (const identity of this.#reports.keys()) if (!present.has(identity)) this.#reports.delete(identity)
    const told = [...this.#reports.values()]
    const all = { heard: poorestOf(told, at), isOneMissed: isOneMissed(told, at) }
    for (const one of told) one.isNew = false
    return all
  }
}

function trackOf(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | undefined {
  return [...publications.values()].find((one) => one.track)?.track
}
