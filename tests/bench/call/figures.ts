import type { Page } from '@playwright/test'

import type { Sides } from './browser.ts'
import { likeness } from './likeness.ts'
import type { Inbound, Probe, Seen } from './probe.ts'

type Recording = Omit<Probe, 'now'>
/** One way of a call: what left the sender's camera and what came on the receiver's screen. */
export type Direction = { sender: Recording; receiver: Recording }
export type Figures = {
  fps: number
  width: number
  height: number
  frozen: number
  delayP50: number
  delayP95: number
  ssim: number
  kbps: number
  lost: number
  waitedMs: number
}

/** From here on a picture that stays is a standstill (as the browser counts: 150 ms beyond a picture's usual time). */
const stillMs = 183

export async function recordingsOf({ citizen, interpreter }: Sides): Promise<Record<string, Direction>> {
  const [citizenSide, interpreterSide] = await Promise.all([recordingOf(citizen), recordingOf(interpreter)])
  return {
    'citizen-to-interpreter': { sender: citizenSide, receiver: interpreterSide },
    'interpreter-to-citizen': { sender: interpreterSide, receiver: citizenSide },
  }
}

async function recordingOf(page: Page): Promise<Recording> {
  return page.evaluate(() => {
    const { sent, shown, inbound, looks } = globalThis.window.probe
    return { sent, shown, inbound, looks }
  })
}

/** What the receiver saw between two moments. */
export function figuresOf({ sender, receiver }: Direction, from: number, to: number): Figures {
  const within = <T extends { at: number }>(all: T[]): T[] => all.filter(({ at }) => at >= from && at <= to)
  const inbound = within(receiver.inbound)
  const [first, last] = [inbound[0], inbound.at(-1)]
  const delays = within(receiver.shown)
    .flatMap((shown) => delayOf(shown, sender.sent) ?? [])
    .toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(delays[Math.floor(delays.length * share)] ?? Number.NaN)
  const alike = within(receiver.looks).map(likeness)
  const seconds = first && last ? (last.at - first.at) / 1000 : Number.NaN
  const grown = (name: Exclude<keyof Inbound, 'at'>): number => (last?.[name] ?? 0) - (first?.[name] ?? 0)
  /** A standstill is counted when it ends: what of it lies before `from` is taken off, one that still lasts is added. */
  const still = (moment: number): number => {
    const since = moment - (receiver.shown.findLast((shown) => shown.at <= moment)?.at ?? from)
    return since > stillMs ? since : 0
  }
  return {
    fps: round(grown('frames') / seconds, 1),
    width: Math.min(...inbound.map((one) => one.width)),
    height: Math.min(...inbound.map((one) => one.height)),
    frozen: round(Math.min((grown('frozenMs') - still(from) + still(to)) / (to - from), 1), 4),
    delayP50: at(0.5),
    delayP95: at(0.95),
    ssim: round(alike.reduce((sum, one) => sum + one, 0) / alike.length, 4),
    kbps: round((grown('bytes') * 8) / 1000 / seconds, 0),
    lost: round(grown('lost') / (grown('received') + grown('lost')), 4),
    waitedMs: round(grown('waitedMs') / grown('emitted'), 0),
  }
}

/** From the camera to the screen, in ms; undefined when the picture is not known. */
function delayOf({ picture, at }: Seen, sent: Seen[]): number | undefined {
  const left = sent.findLast((one) => one.picture === picture && one.at <= at)
  return left && at - left.at < 9000 ? at - left.at : undefined
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
