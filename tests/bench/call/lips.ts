import type { Page } from '@playwright/test'

import { line } from '../line.ts'
import type { Sides } from './browser.ts'
import { type Direction, recordingsOf } from './figures.ts'

/** EN 301 549 6.5.4: speech and picture of one person at most so far apart. */
const mustMs = 100
const measure = 'lips.offset'
const settleMs = 12_000
const windowMs = 20_000

/** When a tone left the speaker and when it came out at the other side, in ms since 1970. */
type Tones = { said: number[]; heard: number[] }

/** Chromium's; TypeScript knows it in workers only, and for pictures. */
declare const MediaStreamTrackProcessor: new (from: { track: MediaStreamTrack }) => {
  readable: ReadableStream<AudioData>
}

declare global {
  interface Window {
    tones: Tones
    noteTones: (track: MediaStreamTrack, into: number[]) => Promise<void>
  }
}

/** Both open their microphones in a signed call; how far apart does each one's voice and picture come to the other? */
export async function lips(name: string, sides: Sides): Promise<void> {
  const people = [sides.citizen, sides.interpreter]
  for (const page of people) {
    await page.evaluate(sayTones)
    await page.getByRole('button', { name: 'माइक चालू करें' }).click()
  }
  for (const page of people) {
    const voice = page.locator('audio').first()
    await voice.waitFor({ state: 'attached' })
    await voice.evaluate(hearTones)
  }
  await sides.citizen.waitForTimeout(settleMs)
  const from = Date.now()
  await sides.citizen.waitForTimeout(windowMs)
  const [citizen, interpreter] = await Promise.all([tonesOf(sides.citizen), tonesOf(sides.interpreter)])
  const tones: Record<string, Tones> = {
    'citizen-to-interpreter': { said: citizen.said, heard: interpreter.heard },
    'interpreter-to-citizen': { said: interpreter.said, heard: citizen.heard },
  }
  for (const [direction, pictures] of Object.entries(await recordingsOf(sides)))
    line({
      bench: 'call',
      name: `${name}.${direction}.${measure}`,
      value: offset(tones[direction] ?? { said: [], heard: [] }, pictures, from),
      unit: 'ms',
      must: `<=${mustMs}`,
    })
}

/** The middle one of the differences between a tone's way and that of the pictures around it: the voice is ahead, or behind. */
function offset({ said, heard }: Tones, { sender, receiver }: Direction, from: number): number {
  const apart = heard.flatMap((at) => {
    const left = said.findLast((one) => one < at)
    const ways = receiver.shown
      .filter((shown) => Math.abs(shown.at - at) < 500)
      .flatMap((shown) => {
        const sent = sender.sent.findLast((one) => one.picture === shown.picture && one.at <= shown.at)
        return sent ? [shown.at - sent.at] : []
      })
    return at < from || left === undefined || ways.length === 0 ? [] : [Math.abs(at - left - middle(ways))]
  })
  return Math.round(middle(apart))
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function tonesOf(page: Page): Promise<Tones> {
  return page.evaluate(() => globalThis.window.tones)
}

/** In the page: a tone every two seconds in the place of the microphone, and what notes when tones come by. */
function sayTones(): void {
  const { tones } = Object.assign(globalThis.window, { tones: { said: [], heard: [] }, noteTones })
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (wish) => {
    if (!wish?.audio) return open(wish)
    const context = new AudioContext()
    const tone = new OscillatorNode(context, { frequency: 1000 })
    const loud = new GainNode(context, { gain: 0 })
    const out = new MediaStreamAudioDestinationNode(context)
    tone.connect(loud).connect(out)
    tone.start()
    for (let at = 1; at < 120; at += 2) {
      loud.gain.setValueAtTime(0.5, at)
      loud.gain.setValueAtTime(0, at + 0.2)
    }
    const [track] = out.stream.getAudioTracks()
    if (track) void noteTones(track.clone(), tones.said)
    return out.stream
  }

  async function noteTones(track: MediaStreamTrack, into: number[]): Promise<void> {
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
    let quietMs = 0
    for (;;) {
      const { value: sound } = await reader.read()
      if (!sound) return
      const at = globalThis.window.probe.now()
      const samples = new Float32Array(sound.numberOfFrames)
      sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
      const ms = (1000 * sound.numberOfFrames) / sound.sampleRate
      sound.close()
      const first = samples.findIndex((one) => Math.abs(one) > 0.1)
      if (first >= 0 && quietMs > 500) into.push(at - ms * (1 - first / samples.length))
      quietMs = first < 0 ? quietMs + ms : 0
    }
  }
}

/** In the page, at the element that plays the other's voice. */
function hearTones(audio: HTMLAudioElement): void {
  const [track] = audio.srcObject instanceof MediaStream ? audio.srcObject.getAudioTracks() : []
  if (track) void globalThis.window.noteTones(track.clone(), globalThis.window.tones.heard)
}
