import { pictures, readCode, region, size } from './scene.ts'

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
/** The region of face and hands as it came, a character a pixel. */
export type Look = { at: number; picture: number; width: number; height: number; luma: string }
export type Probe = {
  sent: Seen[]
  shown: Seen[]
  inbound: Inbound[]
  looks: Look[]
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
const probe: Probe = { sent: [], shown: [], inbound: [], looks: [], now }
globalThis.window.probe = probe

throughRelay()
watchCamera()
setInterval(() => void sample(), 500)
setInterval(attach, 100)

const lookEveryMs = 1000
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

function noteShown(video: HTMLVideoElement): void {
  let lastLook = 0
  const onFrame = (_: number, { expectedDisplayTime }: VideoFrameCallbackMetadata): void => {
    video.requestVideoFrameCallback(onFrame)
    const at = performance.timeOrigin + expectedDisplayTime
    const isLook = at - lastLook > lookEveryMs
    if (isLook) lastLook = at
    void read(new VideoFrame(video), at, isLook)
  }
  video.requestVideoFrameCallback(onFrame)
}

/** The planes as the decoder gave them: drawing each picture on a canvas would cost a quarter of a processor. */
async function read(frame: VideoFrame, at: number, isLook: boolean): Promise<void> {
  const { codedWidth: width, codedHeight: height } = frame
  const top = even((height * 32) / size.height)
  const bytes = await planesOf(frame, { x: 0, y: 0, width, height: top })
  const picture = readCode((x, y) => bytes[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0)
  if (picture !== null && picture < pictures) {
    probe.shown.push({ picture, at })
    if (isLook) probe.looks.push({ at, picture, ...(await lookAt(frame)) })
  }
  frame.close()
}

async function planesOf(frame: VideoFrame, rect: DOMRectInit): Promise<Uint8Array> {
  const bytes = new Uint8Array(frame.allocationSize({ rect }))
  await frame.copyTo(bytes, { rect })
  return bytes
}

/** Face and hands, as they came; how like they are to what the camera saw is reckoned after the call. */
async function lookAt(frame: VideoFrame): Promise<Pick<Look, 'width' | 'height' | 'luma'>> {
  const [across, down] = [frame.codedWidth / size.width, frame.codedHeight / size.height]
  const [width, height] = [even(region.width * across), even(region.height * down)]
  const planes = await planesOf(frame, { x: even(region.x * across), y: even(region.y * down), width, height })
  let luma = ''
  for (let y = 0; y < height; y++) luma += String.fromCharCode(...planes.subarray(y * width, (y + 1) * width))
  return { width, height, luma }
}

function even(value: number): number {
  return Math.round(value / 2) * 2
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
      })
  }
}
