import type {
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  RemoteTrack,
  RemoteTrackPublication,
  Room,
} from 'livekit-client'

import type { CameraProblem } from './media'

/** `elsewhere`: the same call was opened in another window of this person. `over`: the call was ended. `lost`: too long away. */
export type Link = 'idle' | 'joining' | 'joined' | 'coming_back' | 'elsewhere' | 'over' | 'lost' | 'unavailable'

/** Somebody else in the room. */
type Peer = {
  identity: string
  video: RemoteTrack | null
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
  isSoundBlocked: false,
}

/** The others in the room, with what of theirs can be seen and heard now. */
export function peersOf(room: Room, isLost: (peer: RemoteParticipant) => boolean): Peer[] {
  return [...room.remoteParticipants.values()].map((one) => ({
    identity: one.identity,
    video: playing(one.videoTrackPublications),
    audio: playing(one.audioTrackPublications),
    isAway: isLost(one),
  }))
}

function playing(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | null {
  return [...publications.values()].find(({ track, isMuted }) => track && !isMuted)?.track ?? null
}
