import type { Room } from 'livekit-client'

/**
 * Takes the browser's own congestion controller off (transport-cc). It starves a signed picture: with delay, jitter and loss its estimate
 * sags far below what the link carries, and the encoder is given less than the estimate. Without it only its rule for more than 10 % loss
 * remains, and lib/calls/rate guards the link. The receiver's estimate (goog-remb) goes too: by it the media server would leave pictures
 * out, and fill a narrow link to find out how much it carries.
 */
export function withoutTransportCc(sdp: string): string {
  return sdp
    .split('\r\n')
    .filter(
      (line) => !/^a=rtcp-fb:\S+ (transport-cc|goog-remb)/.test(line) && !/^a=extmap:.*transport-wide-cc/.test(line),
    )
    .join('\r\n')
}

/** The part of livekit-client's own transport that is used here: there is no public way to the descriptions. */
type Transport = { setRemoteDescription: (description: RTCSessionDescriptionInit, offerId: number) => Promise<boolean> }
type Engine = { on: (event: 'transportsCreated', listener: (...transports: (Transport | undefined)[]) => void) => void }

/** Every connection of this room, also those after a drop, is made without it. */
export function takeTransportCcOff(room: Room): void {
  const engine = room.engine as unknown as Engine
  engine.on('transportsCreated', (...transports) => {
    for (const transport of transports) {
      if (!transport) continue
      const native = transport.setRemoteDescription.bind(transport)
      transport.setRemoteDescription = async ({ type, sdp }, offerId) =>
        native({ type, sdp: withoutTransportCc(sdp ?? '') }, offerId)
    }
  })
}
