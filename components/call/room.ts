import type { RemoteParticipant, Room } from 'livekit-client'

import { nextRetryMs } from '@/lib/calls/state'

import { loadLiveKit } from './livekit'
import { publishing } from './media'
import { abilitiesOf } from './rate/abilities'
import { describeForSigning } from './rate/sdp'
import { topic } from './wire'

/** Why I am out: the same call was opened in another window, the call has ended, or it is a drop. */
export type Leaving = 'elsewhere' | 'over' | 'drop'

/** What a room tells of itself. */
export type RoomNews = {
  /** Who is there, or what they show, has changed. */
  look: () => void
  came: () => void
  went: (identity: string) => void
  said: (bytes: Uint8Array, from: RemoteParticipant) => void
  soundBlocked: (isBlocked: boolean) => void
  comingBack: () => void
  back: () => void
  left: (room: Room, why: Leaving) => void
}

/** LiveKit's own reconnecting keeps the picture through a short drop; after it a fresh join finds the room even when the server has restarted. */
const ownReconnectMs = 15_000

/** A room of LiveKit, not joined yet. `isLost`: the media server has lost them. */
export async function makeRoom(news: RoomNews): Promise<{ room: Room; isLost: (peer: RemoteParticipant) => boolean }> {
  const { ConnectionQuality, Room: LiveKitRoom, RoomEvent, DisconnectReason } = await loadLiveKit()
  const abilities = abilitiesOf(globalThis)
  const room = new LiveKitRoom({
    adaptiveStream: false,
    dynacast: false,
    stopLocalTrackOnUnpublish: false,
    publishDefaults: publishing(abilities),
    reconnectPolicy: {
      // Never at once: the word that the call has ended may come right behind the closing line.
      nextRetryDelayInMs: ({ retryCount, elapsedMs }) =>
        elapsedMs > ownReconnectMs ? null : nextRetryMs({ retries: retryCount + 1, elapsedMs }),
    },
  })
  if (abilities.canSteer) describeForSigning(room)
  room
    .on(RoomEvent.ParticipantConnected, news.came)
    .on(RoomEvent.ParticipantDisconnected, ({ identity }) => news.went(identity))
    .on(RoomEvent.ActiveSpeakersChanged, news.look)
    .on(RoomEvent.RoomMetadataChanged, news.look)
    .on(RoomEvent.LocalTrackPublished, news.look)
    .on(RoomEvent.LocalTrackUnpublished, news.look)
    .on(RoomEvent.TrackSubscribed, news.look)
    .on(RoomEvent.TrackUnsubscribed, news.look)
    // A camera that is turned off: only now it is no longer among theirs.
    .on(RoomEvent.TrackUnpublished, news.look)
    .on(RoomEvent.TrackMuted, news.look)
    .on(RoomEvent.TrackUnmuted, news.look)
    .on(RoomEvent.ConnectionQualityChanged, news.look)
    .on(RoomEvent.AudioPlaybackStatusChanged, () => news.soundBlocked(!room.canPlaybackAudio))
    .on(RoomEvent.Reconnecting, news.comingBack)
    .on(RoomEvent.SignalReconnecting, news.comingBack)
    .on(RoomEvent.Reconnected, news.back)
    .on(RoomEvent.DataReceived, (bytes, from, _kind, about) => {
      if (about === topic && from) news.said(bytes, from)
    })
    .on(RoomEvent.Disconnected, (reason) => {
      if (reason === DisconnectReason.DUPLICATE_IDENTITY) return news.left(room, 'elsewhere')
      // A room is deleted when its call has ended, and only then: no need to knock. Anything else, the browser's freeze too, is a drop.
      news.left(room, reason === DisconnectReason.ROOM_DELETED ? 'over' : 'drop')
    })
  return { room, isLost: (peer) => peer.connectionQuality === ConnectionQuality.Lost }
}
