import type {
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  RemoteTrack,
  RemoteTrackPublication,
  Room,
} from 'livekit-client'

import { inPlace, type Mark, noMark, personOf, type StagePerson } from '@/lib/calls/stage'
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

/** Whoever records is here: while they are away nothing of this page is recorded, and it shows no frame. */
export function hasRecorder({ peers }: CallView): boolean {
  return peers.some(({ identity, isAway }) => identity.startsWith('staff-') && !isAway)
}

function playing(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | null {
  return [...publications.values()].find(({ track, isMuted }) => track && !isMuted)?.track ?? null
}
