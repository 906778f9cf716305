import { isOnlooker } from '../room/identity.ts'
import { silentMs } from './lower.ts'
import type { Heard } from './state.ts'

/** What somebody in the room said last: of their way to the media server, and (`at`) of my picture, once half a second of it has come. */
export type Told = { at: number; isNew: boolean; rttMs: number; heard: Heard | null }

/** A phone that sleeps in a pocket is silent as well, for as long as it likes, and its person sees nothing. */
const missedMs = 20_000

/**
 * Everybody gets the same picture: whoever gets it worst decides. What was said is acted on once; but a good link's word must not hide a
 * poor link that spoke just before it. Null when nobody said anything new.
 */
export function poorestOf(told: readonly Told[], at: number): Heard | null {
  if (!told.some(({ isNew, heard }) => isNew && heard)) return null
  const heard = told.flatMap((one) => ((one.isNew || at - one.at <= silentMs) && one.heard ? [one.heard] : []))
  return {
    queueMs: Math.max(...heard.map((one) => one.queueMs)),
    lost: Math.max(...heard.map((one) => one.lost)),
    kbps: Math.min(...heard.map((one) => one.kbps)),
  }
}

/**
 * Somebody who had the picture is in the room and is not heard any more: on a link so poor that their words are lost too, as a rule. That the
 * others get it well says nothing of them.
 */
export function isOneMissed(told: readonly Told[], at: number): boolean {
  return told.some((one) => one.heard && at - one.at > silentMs && at - one.at < missedMs)
}

/**
 * The round trip of who is farthest; null while there is nobody, or only somebody of whose way nothing is known: who joins later is heard of
 * soon. Who looks on from the desk says nothing, and is on a good way.
 */
export function farthestMs(present: Iterable<string>, told: ReadonlyMap<string, Told>): number | null {
  const ways = [...present].flatMap((one) => (isOnlooker(one) ? [] : (told.get(one)?.rttMs ?? [])))
  return ways.length > 0 ? Math.max(...ways) : null
}
