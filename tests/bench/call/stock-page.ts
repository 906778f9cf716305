import { Room, RoomEvent, Track } from 'livekit-client'

/** A call as the SDK's own defaults make it, with VP9, adaptiveStream and dynacast: what LiveKit's meeting app ships. */
const query = new URLSearchParams(location.search)

async function join(): Promise<void> {
  const room = new Room({ adaptiveStream: true, dynacast: true, publishDefaults: { videoCodec: 'vp9' } })
  room.on(RoomEvent.TrackSubscribed, (track) => {
    const element = track.attach()
    if (track.kind === Track.Kind.Video) element.style.cssText = 'width: 960px; height: 720px'
    document.body.append(element)
  })
  await room.connect(query.get('url') ?? '', query.get('token') ?? '')
  await room.localParticipant.enableCameraAndMicrophone()
}

document.querySelector('button')?.addEventListener('click', () => void join())
