import { readableFps } from './grade.ts'

/** What is offered when signing cannot be read: first writing, then a message in sign, which needs no live picture. */
export type Step = 'text' | 'message'

export const offerAfterMs = 3000
export const messageAfterMs = 20_000
/** A picture that has just begun grows into its rate: the first pictures, and the first look at them, say nothing yet. */
const beginsMs = 2000
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

/** Of pictures in which signing must be read: can it not, in any of them? */
export function isPoorAmong(seen: readonly { fps: number; ageMs: number }[]): boolean {
  return seen.some(({ fps, ageMs }) => ageMs >= beginsMs && fps < readableFps)
}

/** One look at the picture: is either direction unreadable now, and do they write already? */
export function lookAt(before: Watch, now: { at: number; isPoor: boolean; isWriting: boolean }): Watch {
  const watch = now.isWriting ? offerAnswered(before, 'text') : before
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
export function offerAnswered(watch: Watch, step: Step): Watch {
  if (watch.done.includes(step)) return watch
  return { ...watch, offer: watch.offer === step ? null : watch.offer, done: [...watch.done, step] }
}

/** The other side asks for this step. */
export function offerAsked(watch: Watch, step: Step): Watch {
  return { ...watch, offer: step }
}

function stepAt(done: readonly Step[], troubleMs: number): Step | null {
  if (!done.includes('text')) return 'text'
  return !done.includes('message') && troubleMs >= messageAfterMs ? 'message' : null
}
