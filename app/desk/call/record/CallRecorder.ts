import { boxesFor } from '@/lib/calls/picture/boxes'

import { type Sending, TakeSender } from './TakeSender'

const size = { width: 1280, height: 480 }
const framesPerSecond = 25
/** A part a second: what a crash of the browser loses is at most the second in the making and the one on its way. */
const partMs = 1000
const types = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4']

const unable: Sending = { waiting: 0, refusal: 'unable' }

export type Sources = { pictures: MediaStreamTrack[]; sounds: MediaStreamTrack[] }

/** Records what is on the stage into one picture, everybody whole and side by side, and sends it as it grows. */
export class CallRecorder {
  readonly #canvas = Object.assign(document.createElement('canvas'), size)
  readonly #audio = new AudioContext()
  readonly #mix = this.#audio.createMediaStreamDestination()
  readonly #videos = new Map<MediaStreamTrack, HTMLVideoElement>()
  readonly #voices = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>()
  readonly #recordingId: string
  readonly #tell: (sending: Sending) => void
  /** Outside of the page: pictures move also while another tab is in front. */
  readonly #clock = new Worker('/recording-clock.js')
  #machine: MediaRecorder | null = null
  #isStopped = false

  constructor(recordingId: string, tell: (sending: Sending) => void) {
    this.#recordingId = recordingId
    this.#tell = tell
    // Nobody's microphone may be on: a destination without a source gives no sound at all, and the recorder would wait for it.
    const silence = this.#audio.createConstantSource()
    silence.offset.value = 0
    silence.connect(this.#mix)
    silence.start()
    this.#clock.addEventListener('message', () => this.#draw())
    this.#clock.addEventListener('error', () => this.#tell(unable))
    this.#clock.postMessage(1000 / framesPerSecond)
    this.#draw()
    void this.#begin().catch(() => this.#tell(unable))
  }

  async #begin(): Promise<void> {
    const stream = this.#canvas.captureStream(framesPerSecond)
    // A page that nobody has touched since its reload is given no sound: a recorder would wait for it, so the pictures go alone.
    const isHeard = await Promise.race([
      this.#audio.resume().then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500)),
    ])
    if (this.#isStopped) return
    if (isHeard) for (const track of this.#mix.stream.getAudioTracks()) stream.addTrack(track)
    const mimeType = types.find((one) => MediaRecorder.isTypeSupported(one))
    this.#machine = new MediaRecorder(stream, {
      ...(mimeType && { mimeType }),
      videoBitsPerSecond: 1_000_000,
      audioBitsPerSecond: 32_000,
    })
    const sender = TakeSender.begin(this.#recordingId, mimeType ?? 'video/webm', this.#tell)
    this.#machine.addEventListener('dataavailable', ({ data }) => sender.add(data))
    this.#machine.addEventListener('stop', () => void sender.end())
    this.#machine.addEventListener('error', () => this.#tell(unable))
    this.#machine.start(partMs)
  }

  /** Who is on the stage now; whoever comes or goes, the recording goes on. */
  use({ pictures, sounds }: Sources): void {
    for (const track of this.#videos.keys()) if (!pictures.includes(track)) this.#videos.delete(track)
    for (const track of pictures) if (!this.#videos.has(track)) this.#videos.set(track, videoOf(track))
    for (const [track, node] of this.#voices) {
      if (sounds.includes(track)) continue
      node.disconnect()
      this.#voices.delete(track)
    }
    for (const track of sounds) {
      if (this.#voices.has(track)) continue
      const node = this.#audio.createMediaStreamSource(new MediaStream([track]))
      node.connect(this.#mix)
      this.#voices.set(track, node)
    }
  }

  stop(): void {
    this.#isStopped = true
    this.#clock.terminate()
    if (this.#machine && this.#machine.state !== 'inactive') this.#machine.stop()
    void this.#audio.close()
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d', { alpha: false })
    if (!context) return
    context.fillStyle = 'black'
    context.fillRect(0, 0, size.width, size.height)
    const boxes = boxesFor(this.#videos.size, 0, size)
    for (const [at, video] of [...this.#videos.values()].entries()) {
      const box = boxes[at]
      if (!box || video.videoWidth === 0) continue
      const [width, height] = [(size.width * box.width) / 100, (size.height * box.height) / 100]
      const scale = Math.min(width / video.videoWidth, height / video.videoHeight)
      const [w, h] = [video.videoWidth * scale, video.videoHeight * scale]
      const left = (size.width * box.left) / 100 + (width - w) / 2
      const top = (size.height * box.top) / 100 + (height - h) / 2
      context.drawImage(video, left, top, w, h)
    }
  }
}

function videoOf(track: MediaStreamTrack): HTMLVideoElement {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([track])
  void video.play().catch(() => undefined)
  return video
}
