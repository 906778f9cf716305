/** How much a link loses: (almost) nothing, some, or so much that repairs are lost too (at 5 % one in ten). */
export type LossLevel = 0 | 1 | 2

/** From this share on the level holds, until the share is two thirds of it: it must not go up and down with every burst. */
const limits = [0.004, 0.038]

/** The level of this share lost, smoothed. */
export function lossLevel(lost: number, now: LossLevel): LossLevel {
  return limits.filter((limit, index) => lost > (index < now ? (limit * 2) / 3 : limit)).length as LossLevel
}
