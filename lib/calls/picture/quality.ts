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

/** What is offered when signing cannot be read: first writing, then a message in sign, which needs no live picture. */
export type Step = 'text' | 'message'

export const offerAfterMs = 3000
export const messageAfterMs = 20_000
/** One good look between bad ones is no picture that can be read. */
const steadyAfterMs = 1000
/** So long a good picture ends the trouble, and an offer that nobody answered goes. */
export const calmAfterMs = 10_000

export type Watch = {
  poorSince: number | null
  goodSince: number | null
  /** Since when this trouble is known: the picture had been poor for `offerAfterMs`. */
  troubleSince: number | null
  offer: Step | null
  /** Taken or put away: not offered again in this call. */
  done: readonly Step[]
}

export const unwatched: Watch = { poorSince: null, goodSince: null, troubleSince: null, offer: null, done: [] }

/** One look at the picture: is either direction unreadable now, and do they write already? */
export function lookAt(before: Watch, now: { at: number; isPoor: boolean; isWriting: boolean }): Watch {
  const watch = now.isWriting ? answered(before, 'text') : before
  if (!now.isPoor) {
    const goodSince = watch.goodSince ?? now.at
    const isCalm = now.at - goodSince >= calmAfterMs
    return { ...watch, goodSince, ...(isCalm && { troubleSince: null, offer: null }) }
  }
  const wasSteady = watch.goodSince !== null && now.at - watch.goodSince > steadyAfterMs
  const poorSince = wasSteady ? now.at : (watch.poorSince ?? now.at)
  const isTrouble = now.at - poorSince >= offerAfterMs
  const troubleSince = watch.troubleSince ?? (isTrouble ? now.at : null)
  const offer = watch.offer ?? (isTrouble && troubleSince !== null ? stepAt(watch.done, now.at - troubleSince) : null)
  return { ...watch, poorSince, goodSince: null, troubleSince, offer }
}

/** The offer was taken or put away. */
export function answered(watch: Watch, step: Step): Watch {
  if (watch.done.includes(step)) return watch
  return { ...watch, offer: watch.offer === step ? null : watch.offer, done: [...watch.done, step] }
}

/** The other side asks for this step. */
export function asked(watch: Watch, step: Step): Watch {
  return { ...watch, offer: step }
}

function stepAt(done: readonly Step[], troubleMs: number): Step | null {
  if (!done.includes('text')) return 'text'
  return !done.includes('message') && troubleMs >= messageAfterMs ? 'message' : null
}
