import type { LocalAudioTrack, LocalParticipant, LocalTrack, LocalVideoTrack } from 'livekit-client'

import type { CallMode } from '@/lib/calls/schema'

import { type CameraProblem, type Opened, openCamera, openMicrophone } from './media'
import type { CallView } from './view'

type Device = LocalVideoTrack | LocalAudioTrack
type Which = 'camera' | 'microphone'

type Around = {
  view: () => CallView
  show: (part: Partial<CallView>) => void
  /** Me in the room, once there is one. */
  me: () => LocalParticipant | undefined
  /** The others hear whether it is off because I turned it off: they wait for every other picture that does not come. */
  sayOff: (isCameraOff: boolean) => void
}

const againMs = 2000

/** The own camera and microphone: opened and closed by their buttons, sent while joined, opened again when the browser took them away. */
export class Devices {
  readonly #around: Around
  /** In the room, but neither seen nor heard. */
  isQuiet = false
  #stops = 0
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(around: Around) {
    this.#around = around
  }

  /** From now on seen and heard. */
  speak(): void {
    this.isQuiet = false
    const { camera, microphone } = this.#around.view()
    for (const track of [camera, microphone]) if (track) track.mediaStreamTrack.enabled = true
  }

  /** Dark and silent for good, also what is being opened just now. */
  stop(): void {
    this.#stops += 1
    clearTimeout(this.#again)
    const { camera, microphone } = this.#around.view()
    camera?.stop()
    microphone?.stop()
  }

  /** What the call is held with: hands, or a voice. */
  async open(mode: CallMode): Promise<void> {
    return mode === 'sign' ? this.turnCameraOn() : this.turnMicrophoneOn()
  }

  turnCameraOn = async (): Promise<void> => {
    this.#around.sayOff(false)
    return this.#turnOn('camera', openCamera)
  }
  turnCameraOff = async (): Promise<void> => {
    this.#around.sayOff(true)
    return this.#turnOff('camera')
  }
  turnMicrophoneOn = async (): Promise<void> => this.#turnOn('microphone', openMicrophone)
  turnMicrophoneOff = async (): Promise<void> => this.#turnOff('microphone')

  /** The browser's freeze stops what was being sent, without a word: it was on, so it is on again. So is what waited for the network. */
  async reopen(): Promise<void> {
    const { camera, cameraProblem, microphone, microphoneProblem } = this.#around.view()
    const isDark = camera && (!living(camera) || camera.mediaStreamTrack.muted)
    if (isDark || cameraProblem === 'offline') await this.turnCameraOn()
    if ((microphone && !living(microphone)) || microphoneProblem === 'offline') await this.turnMicrophoneOn()
  }

  /** What is open is sent, in the place of what was sent before. */
  async publish(): Promise<void> {
    const { camera, microphone, link } = this.#around.view()
    const me = this.#around.me()
    if (!me || link !== 'joined') return
    for (const track of [camera, microphone]) {
      if (!living(track)) continue
      track.mediaStreamTrack.enabled = !this.isQuiet
      const sent = [...me.trackPublications.values()].flatMap((one) => one.track ?? [])
      if (sent.some((one) => one === track)) continue
      for (const before of sent) if (before.kind === track.kind) await me.unpublishTrack(before)
      // The cast: livekit-client's classes do not fit their own base under exactOptionalPropertyTypes.
      // Beside an own picture, the room of a voice's own repairs is the picture's.
      const sending = me.publishTrack(track as LocalTrack, { red: camera === null })
      await sending.catch(() => this.#publishAgain())
    }
  }

  /** The media server did not answer: what is not sent is seen by nobody. */
  #publishAgain(): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => void this.publish(), againMs)
  }

  async #turnOn(which: Which, open: () => Promise<Opened<Device>>): Promise<void> {
    const opened = await this.#unlessStopped(open)
    if (!opened) return
    const before = this.#around.view()[which]
    if (!opened.ok) return this.#tell(which, opened.problem, living(before) ? before : null)
    before?.stop()
    this.#watch(which, opened.track)
    this.#tell(which, null, opened.track)
    await this.publish()
  }

  async #turnOff(which: Which): Promise<void> {
    await this.#drop(this.#around.view()[which])
    this.#tell(which, null, null)
  }

  #tell(which: Which, problem: CameraProblem | null, device: Device | null): void {
    this.#around.show({ [which]: device, [`${which}Problem`]: problem })
  }

  /** A device that opens when the call is over already stays dark. */
  async #unlessStopped<T extends Device>(open: () => Promise<Opened<T>>): Promise<Opened<T> | null> {
    const before = this.#stops
    const opened = await open()
    if (before === this.#stops) return opened
    if (opened.ok) opened.track.stop()
    return null
  }

  /** iOS takes the camera away for a phone call, and a cable or a headset can fall out: that is seen and offered to be put right. */
  #watch(which: Which, device: Device): void {
    const { view } = this.#around
    const tell = (problem: CameraProblem | null) => () => {
      if (view()[which] === device) this.#tell(which, problem, living(device) ? device : null)
    }
    const source = device.mediaStreamTrack
    source.addEventListener('ended', tell('stopped'))
    source.addEventListener('mute', tell('stopped'))
    source.addEventListener('unmute', tell(null))
  }

  async #drop(track: Device | null): Promise<void> {
    if (!track) return
    track.stop()
    await this.#around
      .me()
      ?.unpublishTrack(track as LocalTrack)
      .catch(() => undefined)
  }
}

function living<T extends Device>(track: T | null): track is T {
  return track?.mediaStreamTrack.readyState === 'live'
}
