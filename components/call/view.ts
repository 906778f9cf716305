import type {
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  RemoteTrack,
  RemoteTrackPublication,
  Room,
} from 'livekit-client'

import type { CallStatus, StaffOnStage } from '@/lib/calls/answers'
import { seated, type Mark, noMark, personOf, type StagePerson } from '@/lib/calls/picture/stage'
import { identityOf, isOnlooker, isStaff } from '@/lib/calls/room/identity'

import type { Marks } from './marks'
import type { CameraProblem } from './media'

/** `elsewhere`: the same call was opened in another window of this person. `over`: the call was ended. `left`, `put_out`: it goes on without this guest. `lost`: too long away. */
export type Link =
  | 'idle'
  | 'joining'
  | 'joined'
  | 'coming_back'
  | 'elsewhere'
  | 'over'
  | 'left'
  | 'put_out'
  | 'lost'
  | 'unavailable'

type Doing = Mark & { isSpeaking: boolean }

/** Somebody else in the room. */
export type Peer = StagePerson &
  Doing & {
    identity: string
    video: RemoteTrack | null
    audio: RemoteTrack | null
    /** The media server has lost them; they may come back. */
    isAway: boolean
  }

export type CallView = {
  link: Link
  peers: Peer[]
  /** Who else was here already, by identity: where there was somebody, an empty room means that they are coming back. */
  met: readonly string[]
  camera: LocalVideoTrack | null
  /** The media server has my picture. */
  isSent: boolean
  cameraProblem: CameraProblem | null
  microphone: LocalAudioTrack | null
  microphoneProblem: CameraProblem | null
  mine: Doing
  /** The room says that the call is being recorded. */
  isRecorded: boolean
  /** The browser wants a tap before it plays sound. */
  isSoundBlocked: boolean
}

export const nothingYet: CallView = {
  link: 'idle',
  peers: [],
  met: [],
  camera: null,
  isSent: false,
  cameraProblem: null,
  microphone: null,
  microphoneProblem: null,
  mine: { ...noMark, isSpeaking: false },
  isRecorded: false,
  isSoundBlocked: false,
}

/** The others in the room, each in a fixed seat, with what of theirs can be seen and heard now. Who looks on is told by the app, in words. */
export function peersOf(room: Room, isLost: (peer: RemoteParticipant) => boolean, marks: Marks): Peer[] {
  const others = [...room.remoteParticipants.values()].filter(({ identity }) => !isOnlooker(identity))
  return seated(
    others.map((one) => ({
      identity: one.identity,
      ...personOf(one.attributes),
      ...marks.of(one.identity),
      isSpeaking: one.isSpeaking,
      video: playing(one.videoTrackPublications),
      audio: playing(one.audioTrackPublications),
      isAway: isLost(one),
    })),
  )
}

/** Whose seat on the stage is kept while they are away. */
export type Seat = StagePerson & { identity: string }

export const citizensSeat: Seat = { identity: identityOf.citizen, kind: 'citizen', name: null }

const seatOf = ({ staffId, kind, hi, en }: StaffOnStage): Seat => ({
  identity: identityOf.staff(staffId),
  kind,
  name: { hi, en },
})

/** The seats of who has the call, and of who takes it over once they have been here: until then they come, and do not come back. */
export function staffSeats(scene: Pick<CallStatus, 'answeredBy' | 'handOver'>, { met }: Pick<CallView, 'met'>): Seat[] {
  const next = scene.handOver?.state === 'joined' && scene.handOver.to ? seatOf(scene.handOver.to) : null
  return [
    ...(scene.answeredBy ? [seatOf(scene.answeredBy)] : []),
    ...(next && met.includes(next.identity) ? [next] : []),
  ]
}

/** Who is not in the room any more, in their seat. */
function absent(seat: Seat): Peer {
  return {
    ...seat,
    ...noMark,
    isSpeaking: false,
    video: null,
    audio: null,
    isAway: true,
  }
}

/**
 * Everybody on the stage. While others are here to look at, who is waited for keeps their seat when they have gone: they come back, or
 * the call goes on without them. With nobody else here that is said on the whole stage.
 */
export function onStage(peers: Peer[], seats: readonly Seat[]): Peer[] {
  if (peers.every(({ isAway }) => isAway)) return peers
  const gone = seats.filter((seat) => peers.every(({ identity }) => identity !== seat.identity))
  return seated([...peers, ...gone.map(absent)])
}

/** By trade or by hand: an officer or a companion signs when they say so. */
const signers: readonly Peer['kind'][] = ['citizen', 'interpreter', 'deaf_interpreter', 'operator']

/** In whose pictures signing must be read: both interpreters of a hand-over, also one who came by a link. */
export function signersAmong(peers: readonly Peer[]): Peer[] {
  return peers.filter(({ kind, isSigning }) => isSigning || signers.includes(kind))
}

/** Whoever records is here: while they are away nothing of this page is recorded, and it shows no frame. */
export function hasRecorder({ peers }: CallView): boolean {
  return peers.some(({ identity, isAway }) => isStaff(identity) && !isAway)
}

function playing(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | null {
  return [...publications.values()].find(({ track, isMuted }) => track && !isMuted)?.track ?? null
}
