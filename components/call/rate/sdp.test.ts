import { expect, test } from 'vitest'

import { repairedInPlace, withoutTransportCc } from './sdp.ts'

test('the description loses the browser’s congestion controller and nothing else', () => {
  const kept = [
    'v=0',
    'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
    'a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
    'a=rtpmap:96 VP9/90000',
    'a=rtcp-fb:96 nack',
    'a=rtcp-fb:96 nack pli',
    'a=rtcp-fb:96 ccm fir',
    '',
  ]
  const gone = [
    'a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
    'a=rtcp-fb:96 transport-cc',
    'a=rtcp-fb:* transport-cc',
    'a=rtcp-fb:96 goog-remb',
  ]
  const sdp = [...kept.slice(0, 3), ...gone, ...kept.slice(3)].join('\r\n')
  expect(withoutTransportCc(sdp)).toBe(kept.join('\r\n'))
})

test('what is sent is repaired in its own stream, what is received in one for repairs', () => {
  const picture = (direction: string, numbers: string, ...rtx: string[]) => [
    `m=video 9 UDP/TLS/RTP/SAVPF ${numbers}`,
    `a=${direction}`,
    'a=rtpmap:97 VP9/90000',
    'a=rtcp-fb:97 nack',
    ...rtx,
  ]
  const rtx = ['a=rtpmap:98 rtx/90000', 'a=fmtp:98 apt=97', 'a=extmap:2 urn:ietf:params:rtp-hdrext:toffset']
  const sdp = ['v=0', ...picture('recvonly', '97 98', ...rtx), ...picture('sendonly', '97 98', ...rtx), ''].join('\r\n')
  expect(repairedInPlace(sdp)).toBe(
    ['v=0', ...picture('recvonly', '97'), ...picture('sendonly', '97 98', ...rtx), ''].join('\r\n'),
  )
})
