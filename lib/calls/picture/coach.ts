/** A picture shrunk to a few points: brightness from 0 to 255, row by row. */
export type Sample = { luma: Uint8Array; width: number; height: number }

export type Light = 'good' | 'dark' | 'backlit'

/** Below this mean brightness hands cannot be told from the background. */
const dark = 50
/** A window behind: the sides this much brighter than the person, who is not bright themselves. */
const backlit = { brighter: 60, personBelow: 100 }
/** A point has changed when its brightness differs by this much from the sample before: more than a camera's noise. */
const changed = 24

export function sampleOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): Sample {
  const luma = new Uint8Array(width * height)
  for (let at = 0; at < luma.length; at++)
    luma[at] = 0.2126 * (data[4 * at] ?? 0) + 0.7152 * (data[4 * at + 1] ?? 0) + 0.0722 * (data[4 * at + 2] ?? 0)
  return { luma, width, height }
}

/** The same of a video frame's own plane of brightness (16 is black, 235 white): four points of each cell are enough. */
export function sampleOfPlane(
  bytes: Uint8Array,
  { offset, stride }: { offset: number; stride: number },
  plane: { width: number; height: number },
  { width, height }: { width: number; height: number },
): Sample {
  const luma = new Uint8ClampedArray(width * height)
  const quarters = [0.25, 0.75]
  for (let at = 0; at < luma.length; at++) {
    let sum = 0
    for (const down of quarters)
      for (const across of quarters) {
        const y = Math.floor(((Math.floor(at / width) + down) * plane.height) / height)
        const x = Math.floor((((at % width) + across) * plane.width) / width)
        sum += bytes[offset + y * stride + x] ?? 0
      }
    luma[at] = ((sum / 4 - 16) * 255) / 219
  }
  return { luma: new Uint8Array(luma.buffer), width, height }
}

/** Too dark, lit from behind, or good: the person is looked for where the silhouette is, in the middle third. */
export function lightOf(sample: Sample): Light {
  const isMiddle = (x: number) => x >= 1 / 3 && x < 2 / 3
  const person = mean(sample, (x, y) => isMiddle(x) && y >= 0.2)
  const sides = mean(sample, (x) => x < 1 / 5 || x >= 4 / 5)
  if (sides - person > backlit.brighter && person < backlit.personBelow) return 'backlit'
  return mean(sample, () => true) < dark ? 'dark' : 'good'
}

function mean({ luma, width, height }: Sample, takes: (x: number, y: number) => boolean): number {
  let [sum, count] = [0, 0]
  for (let at = 0; at < luma.length; at++) {
    if (!takes((at % width) / width, Math.floor(at / width) / height)) continue
    sum += luma[at] ?? 0
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

/**
 * Does something move over the left or right edge, where only a hand comes? Not when the whole picture moves: then it is the camera
 * or the light.
 */
export function crossesEdge(before: Sample, now: Sample): boolean {
  const { width, height } = now
  let [edge, all] = [0, 0]
  for (let at = 0; at < now.luma.length; at++) {
    if (Math.abs((now.luma[at] ?? 0) - (before.luma[at] ?? 0)) < changed) continue
    all += 1
    const x = at % width
    if (x === 0 || x === width - 1) edge += 1
  }
  return all < 0.5 * width * height && edge >= 0.12 * 2 * height
}

/** How sure we are that hands leave the picture, from 0 to 6: one swing is nothing, three within a second or two are a habit. */
export function sureOfEdge(before: number, crosses: boolean): number {
  return crosses ? Math.min(before + 2, 6) : Math.max(before - 0.5, 0)
}
export const sure = 4
