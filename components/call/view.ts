import type {
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  RemoteTrack,
  RemoteTrackPublication,
  Room,
} from 'livekit-client'

import { inPlace, type Mark, noMark, personOf, type StagePerson } from '@/lib/calls/picture/stage'
import { isListener } from '@/lib/calls/state'

import type { Marks } from './marks'
import type { CameraProblem } from './media'

/** `elsewhere`: the same call was opened in another window of this person. `over`: the call was ended. `lost`: too long away. */
export type Link = 'idle' | 'joining' | 'joined' | 'coming_back' | 'elsewhere' | 'over' | 'lost' | 'unavailable'

type Doing = Mark & { isSpeaking: boolean }

/** Somebody else in the room. */
export type Peer = StagePerson &
  Doing & {
    identity: string
    video: RemoteTrack | null
    /** Their camera is off by choice: there is no picture to wait for. */
    isCameraOff: boolean
    audio: RemoteTrack | null
    /** The media server has lost them; they may come back. */
    isAway: boolean
  }

export type CallView = {
  link: Link
  peers: Peer[]
  /** Was anybody else here yet? Then an empty room means that they are coming back. */
  hasMet: boolean
  camera: LocalVideoTrack | null
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
  hasMet: false,
  camera: null,
  cameraProblem: null,
  microphone: null,
  microphoneProblem: null,
  mine: { ...noMark, isSpeaking: false },
  isRecorded: false,
  isSoundBlocked: false,
}

/** The others in the room, each in a fixed place, with what of theirs can be seen and heard now. Who looks on is told by the app, in words. */
export function peersOf(room: Room, isLost: (peer: RemoteParticipant) => boolean, marks: Marks): Peer[] {
  const others = [...room.remoteParticipants.values()].filter(({ identity }) => !isListener(identity))
  return inPlace(
    others.map((one) => ({
      identity: one.identity,
      ...personOf(one.attributes),
      ...marks.of(one.identity),
      isSpeaking: one.isSpeaking,
      video: playing(one.videoTrackPublications),
      isCameraOff: [...one.videoTrackPublications.values()].every(({ isMuted }) => isMuted),
      audio: playing(one.audioTrackPublications),
      isAway: isLost(one),
    })),
  )
}

/** The two sides without whom there is no call. */
export type Side = 'citizen' | 'staff'

/** Who is not in the room any more, in their place. */
function absent(side: Side): Peer {
  return {
    identity: `absent-${side}`,
    kind: side === 'staff' ? 'interpreter' : 'citizen',
    name: null,
    ...noMark,
    isSpeaking: false,
    video: null,
    isCameraOff: false,
    audio: null,
    isAway: true,
  }
}

export function isOf(side: Side, { identity }: Peer): boolean {
  return identity === `absent-${side}` || (side === 'staff' ? identity.startsWith('staff-') : identity === 'citizen')
}

/**
 * Everybody on the stage. While others are here to look at, the side that is waited for keeps its place when it has gone: it comes back, or
 * the call ends. With nobody else here that is said on the whole stage.
 */
export function onStage(peers: Peer[], awaited: Side): Peer[] {
  const isHere = peers.some((peer) => isOf(awaited, peer))
  return isHere || peers.every(({ isAway }) => isAway) ? peers : inPlace([...peers, absent(awaited)])
}

/** By trade or by hand: an officer or a companion signs when they say so. */
const signers: readonly Peer['kind'][] = ['citizen', 'interpreter', 'deaf_interpreter', 'operator']

/** The pictures in which signing must be read, of everybody who signs: both interpreters of a hand-over, also one who came by a link. */
export function signingOf({ peers }: Pick<CallView, 'peers'>): RemoteTrack[] {
  return peers.flatMap(({ kind, isSigning, video }) => (video && (isSigning || signers.includes(kind)) ? [video] : []))
}

/** Whoever records is here: while they are away nothing of this page is recorded, and it shows no frame. */
export function hasRecorder({ peers }: CallView): boolean {
  return peers.some((peer) => isOf('staff', peer) && !peer.isAway)
}

function playing(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | null {
  return [...publications.values()].find(({ track, isMuted }) => track && !isMuted)?.track ?? null
}
