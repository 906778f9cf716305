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

/**
 * What is asked for again comes in the picture's own stream, not in one for repairs (RTX, RFC 4588). While it takes a packet of that stream
 * in, the media server reckons which requests are due and throws them away (writeRTX in its pkg/sfu/buffer/buffer.go): the next ones wait for
 * 0.4 s, and after five the packet is given up. Only of what this browser sends; what the media server sends has its repairs apart. Without that
 * stream the browser would fill up the picture's own with packets of nothing, in which the media server loses its thread: it does not where the
 * time of sending is not told.
 */
export function repairedInPlace(sdp: string): string {
  return sdp
    .split(/(?=^m=)/m)
    .map((section) => (/^m=video[^]*^a=recvonly/m.test(section) ? inPlace(section) : section))
    .join('')
}

function inPlace(section: string): string {
  const [media = '', ...lines] = section.split('\r\n')
  const numbers = new Set([...section.matchAll(/^a=rtpmap:(\d+) rtx\//gm)].map(([, number]) => number))
  const isKept = (line: string): boolean =>
    !numbers.has(/^a=(?:rtpmap|fmtp|rtcp-fb):(\d+) /.exec(line)?.[1]) &&
    !/^a=extmap:.*(?:abs-send-time|toffset)/.test(line)
  // m=<media> <port> <transport> <numbers…>
  const parts = media.split(' ').filter((part, index) => index < 3 || !numbers.has(part))
  return [parts.join(' '), ...lines.filter(isKept)].join('\r\n')
}

/** The part of livekit-client's own transport that is used here: there is no public way to the descriptions. */
type Transport = { setRemoteDescription: (description: RTCSessionDescriptionInit, offerId: number) => Promise<boolean> }
type Engine = { on: (event: 'transportsCreated', listener: (...transports: (Transport | undefined)[]) => void) => void }

/** Every connection of this room, also those after a drop, is made so. */
export function describeForSigning(room: Room): void {
  const engine = room.engine as unknown as Engine
  engine.on('transportsCreated', (...transports) => {
    for (const transport of transports) {
      if (!transport) continue
      const native = transport.setRemoteDescription.bind(transport)
      transport.setRemoteDescription = async ({ type, sdp }, offerId) =>
        native({ type, sdp: repairedInPlace(withoutTransportCc(sdp ?? '')) }, offerId)
    }
  })
}
