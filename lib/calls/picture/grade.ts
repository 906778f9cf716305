import type { PictureNow } from '../answers.ts'
import type { CallMode, Quality } from '../schema.ts'

/** EN 301 549 6.5.3: sign language needs 20 pictures a second … */
export const readableFps = 20
/** … and 6.5.2: of 320×240 at least, upright or across. */
const readablePixels = 320 * 240
/** 6.5.3: 30 pictures a second should be. Below this somebody who reads hands begins to notice. */
const easyFps = 25
/** Pictures that stood still for longer than this of 5 s are seen to stand still. */
const frozenMs = 250
/** Above it a conversation is hindered (EN 301 549 6.5, ITU-T F.703). */
const slowMs = 800

/** `poor`: signing cannot be read. `strained`: it can, with effort. */
type Grade = 'good' | 'strained' | 'poor'

export function gradeOf(seen: Omit<Quality, 'lost' | 'freezes'>): Grade {
  if (seen.fps < readableFps || seen.width * seen.height < readablePixels) return 'poor'
  return seen.fps < easyFps || seen.frozenMs > frozenMs || seen.delayMs > slowMs ? 'strained' : 'good'
}

/** Two reports and a little: of what was told longer ago nobody knows whether it still is so (SQL: private.picture_now has the same number). */
const untoldMs = 12_000

type Side = { mode: CallMode; isOff: boolean; toldAtMs: number | null; beganAtMs: number; nowMs: number }

/** What a side gets at this moment, for the page that hears its reports itself. */
export function pictureNow({ mode, isOff, toldAtMs, beganAtMs, nowMs }: Side): PictureNow {
  if (mode === 'voice' && toldAtMs === null) return 'unknown'
  if (isOff) return 'off'
  if (nowMs - (toldAtMs ?? beganAtMs) > untoldMs) return missedIn(mode, 'nothing')
  return toldAtMs === null ? 'unknown' : 'picture'
}

/** In a call by voice a picture is extra: of a camera that is off nobody tells. */
export function missedIn(mode: CallMode, now: PictureNow): PictureNow {
  return mode === 'voice' && now === 'nothing' ? 'off' : now
}

/** One direction in a word: how well it can be read, or that there is no picture; null while nothing is known. */
export type PictureState = Grade | 'off' | 'nothing'

export function stateOf(now: PictureNow, last: Quality | undefined): PictureState | null {
  if (now === 'off' || now === 'nothing') return now
  return now === 'picture' && last ? gradeOf(last) : null
}
