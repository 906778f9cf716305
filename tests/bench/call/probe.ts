import { luma, pictures, readCode, region, size } from './scene.ts'

/**
 * Runs in both sides' pages before their own scripts, the same for ours and stock: leads the media through the relay, notes which picture
 * left the camera and which came on the screen, and when (ms since 1970: both browsers share the machine's clock).
 */
export type Seen = { picture: number; at: number }
export type Inbound = {
  at: number
  frames: number
  frozenMs: number
  width: number
  height: number
  bytes: number
  lost: number
  received: number
  waitedMs: number
  emitted: number
}
export type Outbound = {
  at: number
  bytes: number
  fps: number
  width: number
  height: number
  codec: string
  targetBps: number
}
export type Likeness = { at: number; ssim: number }
export type Probe = {
  sent: Seen[]
  shown: Seen[]
  inbound: Inbound[]
  outbound: Outbound[]
  likeness: Likeness[]
  now: () => number
}

/** Chromium's; TypeScript knows it in workers only. */
declare const MediaStreamTrackProcessor: new (from: { track: MediaStreamTrack }) => {
  readable: ReadableStream<VideoFrame>
}

declare global {
  interface Window {
    probe: Probe
    /** From and to: the media server's port, and the relay's in its place. */
    benchPorts?: [number, number]
  }
}

const now = (): number => performance.timeOrigin + performance.now()
const probe: Probe = { sent: [], shown: [], inbound: [], outbound: [], likeness: [], now }
globalThis.window.probe = probe

throughRelay()
watchCamera()
setInterval(() => void sample(), 500)
setInterval(attach, 100)

const connections: RTCPeerConnection[] = []
const watched = new WeakSet<HTMLVideoElement>()
const remoteIds = new Set<string>()

function throughRelay(): void {
  const { benchPorts } = globalThis.window
  const moved = (text: string): string =>
    benchPorts ? text.replaceAll(`127.0.0.1 ${benchPorts[0]} `, `127.0.0.1 ${benchPorts[1]} `) : text
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      connections.push(this)
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'video') remoteIds.add(track.id)
      })
    }
    override async addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      return super.addIceCandidate(
        candidate?.candidate === undefined ? candidate : { ...plain(candidate), candidate: moved(candidate.candidate) },
      )
    }
    override async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      return super.setRemoteDescription({ type: description.type, sdp: moved(description.sdp ?? '') })
    }
  }
}

function plain(candidate: RTCIceCandidateInit): RTCIceCandidateInit {
  return {
    sdpMid: candidate.sdpMid ?? null,
    sdpMLineIndex: candidate.sdpMLineIndex ?? null,
    usernameFragment: candidate.usernameFragment ?? null,
  }
}

function watchCamera(): void {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (wish) => {
    const stream = await open(wish)
    const [track] = stream.getVideoTracks()
    if (track) void noteSent(track.clone())
    return stream
  }
}

async function noteSent(track: MediaStreamTrack): Promise<void> {
  const { readable } = new MediaStreamTrackProcessor({ track })
  const rows = 32
  const bytes = new Uint8Array(size.width * rows * 2)
  const reader = readable.getReader()
  for (;;) {
    const { value: frame } = await reader.read()
    if (!frame) return
    const at = now()
    const height = Math.round((frame.codedHeight * rows) / size.height / 2) * 2
    await frame.copyTo(bytes, { rect: { x: 0, y: 0, width: frame.codedWidth, height } })
    const picture = readCode(
      (x, y) => bytes[Math.floor(y * frame.codedHeight) * frame.codedWidth + Math.floor(x * frame.codedWidth)] ?? 0,
    )
    frame.close()
    if (picture !== null) probe.sent.push({ picture, at })
  }
}

function attach(): void {
  for (const video of document.querySelectorAll('video')) {
    const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : []
    if (!track || !remoteIds.has(track.id) || watched.has(video)) continue
    watched.add(video)
    noteShown(video)
  }
}

const strip = new OffscreenCanvas(size.width / 2, 16).getContext('2d', { willReadFrequently: true })!

function noteShown(video: HTMLVideoElement): void {
  let lastLikeness = 0
  const onFrame = (_: number, { expectedDisplayTime }: VideoFrameCallbackMetadata): void => {
    video.requestVideoFrameCallback(onFrame)
    const at = performance.timeOrigin + expectedDisplayTime
    const { width, height } = strip.canvas
    strip.drawImage(video, 0, 0, video.videoWidth, (video.videoHeight * 32) / size.height, 0, 0, width, height)
    const { data } = strip.getImageData(0, 0, width, height)
    const picture = readCode(
      (x, y) => data[4 * (Math.floor((y * size.height) / 2) * width + Math.floor(x * width)) + 1] ?? 0,
    )
    if (picture === null || picture >= pictures) return
    probe.shown.push({ picture, at })
    if (at - lastLikeness < 1000) return
    lastLikeness = at
    probe.likeness.push({ at, ssim: likeness(video, picture) })
  }
  video.requestVideoFrameCallback(onFrame)
}

const canvasOf = () => new OffscreenCanvas(region.width, region.height).getContext('2d', { willReadFrequently: true })!
const received = canvasOf()
const original = canvasOf()

/** SSIM of the region of face and hands, as large as it is shown, against the picture that the camera gave. */
function likeness(video: HTMLVideoElement, picture: number): number {
  const { x, y, width, height } = region
  const [across, down] = [video.videoWidth / size.width, video.videoHeight / size.height]
  received.drawImage(video, x * across, y * down, width * across, height * down, 0, 0, width, height)
  const planes = new Uint8Array((size.width * size.height * 3) / 2)
  planes.set(luma(picture))
  planes.fill(118, size.width * size.height, (size.width * size.height * 5) / 4)
  planes.fill(140, (size.width * size.height * 5) / 4)
  const frame = new VideoFrame(planes, {
    format: 'I420',
    codedWidth: size.width,
    codedHeight: size.height,
    timestamp: 0,
  })
  original.drawImage(frame, x, y, width, height, 0, 0, width, height)
  frame.close()
  return ssim(grey(received), grey(original), width, height)
}

function grey(canvas: OffscreenCanvasRenderingContext2D): Float32Array {
  const { data } = canvas.getImageData(0, 0, region.width, region.height)
  return Float32Array.from(
    { length: data.length / 4 },
    (_, at) => 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0),
  )
}

/** Wang et al. 2004, on 8×8 windows every four pixels. */
function ssim(a: Float32Array, b: Float32Array, width: number, height: number): number {
  const [c1, c2, n] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2, 64]
  let [sum, windows] = [0, 0]
  for (let top = 0; top + 8 <= height; top += 4)
    for (let left = 0; left + 8 <= width; left += 4) {
      let [ma, mb, aa, bb, ab] = [0, 0, 0, 0, 0]
      for (let y = top; y < top + 8; y++)
        for (let x = left; x < left + 8; x++) {
          const [p, q] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0]
          ma += p
          mb += q
          aa += p * p
          bb += q * q
          ab += p * q
        }
      ma /= n
      mb /= n
      const [va, vb, cov] = [aa / n - ma * ma, bb / n - mb * mb, ab / n - ma * mb]
      sum += ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
      windows += 1
    }
  return sum / windows
}

async function sample(): Promise<void> {
  const pc = connections.findLast((one) => one.connectionState === 'connected')
  if (!pc) return
  const at = now()
  for (const one of (await pc.getStats()).values() as Iterable<Record<string, never>>) {
    if (one.kind !== 'video') continue
    if (one.type === 'inbound-rtp')
      probe.inbound.push({
        at,
        frames: one.framesDecoded ?? 0,
        frozenMs: 1000 * (one.totalFreezesDuration ?? 0),
        width: one.frameWidth ?? 0,
        height: one.frameHeight ?? 0,
        bytes: one.bytesReceived ?? 0,
        lost: one.packetsLost ?? 0,
        received: one.packetsReceived ?? 0,
        waitedMs: 1000 * (one.jitterBufferDelay ?? 0),
        emitted: one.jitterBufferEmittedCount ?? 0,
        ...({ x: `nack${one.nackCount} pli${one.pliCount} key${one.keyFramesDecoded} fz${one.freezeCount} drop${one.framesDropped} rtx${one.retransmittedPacketsReceived}` } as object),
      })
    if (one.type === 'outbound-rtp')
      probe.outbound.push({
        at,
        bytes: one.bytesSent ?? 0,
        fps: one.framesPerSecond ?? 0,
        width: one.frameWidth ?? 0,
        height: one.frameHeight ?? 0,
        codec: one.codecId ?? '',
        targetBps: one.targetBitrate ?? 0,
        ...({ x: `nack${one.nackCount} pli${one.pliCount} key${one.keyFramesEncoded} rtx${one.retransmittedPacketsSent}` } as object),
      })
  }
}
