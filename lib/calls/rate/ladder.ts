/** How a picture is encoded: `height` is that of the longer-lying picture, the width follows the camera. */
export type Encoding = { kbps: number; height: number; fps: number; isActive: boolean }

/** Below it text still gets through and nothing is sent faster. */
export const floorKbps = 60
/** What 1280×720 of signing needs at most; more is not seen. */
export const topKbps = 700

/** Resolution goes first, frame rate last: hands that move can be read small, never in jerks. Climbed at `from`, left again below `until`. */
const rungs = [
  { height: 240, from: 0, until: 0 },
  { height: 360, from: 260, until: 180 },
  { height: 480, from: 380, until: 260 },
  { height: 720, from: 1600, until: 1100 },
] as const

export type Rung = 0 | 1 | 2 | 3

/** The rung for this rate, with room so that it does not go up and down. A camera gives no more than it has. */
export function rungFor(kbps: number, now: Rung): Rung {
  const reached = rungs.findLastIndex(({ from }) => kbps >= from)
  const kept = kbps >= rungs[now].until ? now : reached
  return Math.max(reached, kept) as Rung
}

/**
 * The picture of this rate. 30 pictures a second; below 110 kbit/s 25, steadily: there each picture gets too little to show a hand
 * (ITU-T asks for 25 at ≥ 100 kbit/s, EN 301 549 6.5.3 for at least 20; MobileASL found fewer and better pictures easier to read).
 */
export function encodingOf({ kbps, rung, isPaused }: { kbps: number; rung: Rung; isPaused: boolean }): Encoding {
  return { kbps: Math.round(kbps), height: rungs[rung].height, fps: kbps < 110 ? 25 : 30, isActive: !isPaused }
}
