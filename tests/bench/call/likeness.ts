import type { Look } from './probe.ts'
import { luma, region, size } from './scene.ts'

/** SSIM of face and hands, as large as they are shown, against the picture that the camera gave. */
export function likeness(look: Look): number {
  const { x, y, width, height } = region
  const original = luma(look.picture)
  const given = new Float32Array(width * height)
  for (let row = 0; row < height; row++)
    for (let at = 0; at < width; at++) given[row * width + at] = original[(y + row) * size.width + x + at] ?? 0
  return ssim(enlarged(look), given, width, height)
}

/** Bilinear, as the browser shows it. */
function enlarged({ width: across, height: down, luma: text }: Look): Float32Array {
  const { width, height } = region
  const light = (x: number, y: number): number =>
    text.charCodeAt(Math.min(Math.max(y, 0), down - 1) * across + Math.min(Math.max(x, 0), across - 1))
  const large = new Float32Array(width * height)
  for (let row = 0; row < height; row++)
    for (let at = 0; at < width; at++) {
      const [x, y] = [((at + 0.5) * across) / width - 0.5, ((row + 0.5) * down) / height - 0.5]
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const [right, below] = [x - left, y - top]
      large[row * width + at] =
        (1 - below) * ((1 - right) * light(left, top) + right * light(left + 1, top)) +
        below * ((1 - right) * light(left, top + 1) + right * light(left + 1, top + 1))
    }
  return large
}

/** Wang et al. 2004, on 8×8 windows every four pixels. */
function ssim(a: Float32Array, b: Float32Array, width: number, height: number): number {
  const [c1, c2, n] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2, 64]
  let [sum, windows] = [0, 0]
  for (let top = 0; top + 8 <= height; top += 4)
    for (let left = 0; left + 8 <= width; left += 4) {
      let [ma, mb, aa, bb, ab] = [0, 0, 0, 0, 0]
      for (let y = top; y < top + 8; y++)
        for (let x = left; x < left + 8; x++) {
          const [p, q] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0]
          ma += p
          mb += q
          aa += p * p
          bb += q * q
          ab += p * q
        }
      ma /= n
      mb /= n
      const [va, vb, cov] = [aa / n - ma * ma, bb / n - mb * mb, ab / n - ma * mb]
      sum += ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
      windows += 1
    }
  return sum / windows
}
