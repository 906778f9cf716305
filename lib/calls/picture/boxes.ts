/** Width by height, as cameras of phones and computers give it. */
export const pictureRatio = 4 / 3

/** How many columns make whole pictures of this shape largest in this room. */
function columnsFor(count: number, width: number, height: number, below: number): number {
  let best = { columns: 1, size: 0 }
  for (let columns = 1; columns <= count; columns++) {
    const size = Math.min(width / columns, (height / Math.ceil(count / columns) - below) * pictureRatio)
    if (size > best.size) best = { columns, size }
  }
  return best.columns
}

/** Where a picture is on the stage, in hundredths of its width and height. */
export type Box = { left: number; top: number; width: number; height: number }

/** Pixels; `below`: what each box needs under its picture, for a name; `hasCorner`: 112 lies over the upper right corner. */
type Stage = { width: number; height: number; below?: number; hasCorner?: boolean }

/**
 * The boxes of `count` pictures on a stage, side by side and none over another. The first `pinned` of them take three quarters of the
 * stage, the others share the rest; without pins, or with everybody pinned, all are alike.
 */
export function boxesFor(count: number, pinned: number, stage: Stage): Box[] {
  if (pinned === 0 || pinned >= count) return grid(count, { left: 0, top: 0, width: 100, height: 100 }, stage)
  const isWide = stage.width > stage.height
  const large = isWide ? { left: 0, top: 0, width: 75, height: 100 } : { left: 0, top: 0, width: 100, height: 75 }
  const rest = isWide ? { left: 75, top: 0, width: 25, height: 100 } : { left: 0, top: 75, width: 100, height: 25 }
  return [...grid(pinned, large, stage), ...grid(count - pinned, rest, stage)]
}

/** Narrower than this, several pictures alike are too small to read signs in (EN 301 549, 6.5). */
export const narrowPx = 640

/** What the small pictures need above the large one, with a name; and 112 of the upper right corner. */
const stripPx = 92
const cornerPx = { width: 84, height: 80 }

/**
 * The boxes of a narrow stage: the first `large` of the pictures as large as can be, the others small in a strip above them or, where the stage
 * is low, beside them. The strip takes what the large one leaves.
 */
export function ledBoxes(count: number, large: number, stage: Stage): Box[] {
  const { width, height, below = 0, hasCorner = false } = stage
  const above = large > 1 ? stripPx : Math.max(stripPx, height - width / pictureRatio - below)
  const beside = large > 1 ? width / 4 : Math.max(width / 4, width - (height - below) * pictureRatio)
  const isLow = Math.min(width - beside, (height - below) * pictureRatio) > (height - above - below) * pictureRatio
  const corner = hasCorner ? cornerPx : { width: 0, height: 0 }
  const [first, rest] = isLow
    ? [
        { left: 0, top: 0, width: width - beside, height },
        { left: width - beside, top: corner.height, width: beside, height: height - corner.height },
      ]
    : [
        { left: 0, top: above, width, height: height - above },
        { left: 0, top: 0, width: width - corner.width, height: above },
      ]
  const share = (box: Box): Box => ({
    left: (box.left / width) * 100,
    top: (box.top / height) * 100,
    width: (box.width / width) * 100,
    height: (box.height / height) * 100,
  })
  return [...grid(large, share(first), stage), ...grid(count - large, share(rest), stage)]
}

function grid(count: number, area: Box, { width, height, below = 0 }: Stage): Box[] {
  const columns = columnsFor(count, (width * area.width) / 100, (height * area.height) / 100, below)
  const size = { width: area.width / columns, height: area.height / Math.ceil(count / columns) }
  return Array.from({ length: count }, (_, at) => ({
    left: area.left + (at % columns) * size.width,
    top: area.top + Math.floor(at / columns) * size.height,
    ...size,
  }))
}
