/** What the bench's camera sees: somebody who signs before a textured wall, and in the top rows the number of the picture. */
export const size = { width: 640, height: 480 }
export const fps = 30
/** One round of the clip; a picture is told from those of ten seconds before and after. */
export const pictures = 300
/** Where hands and face are. */
export const region = { x: 140, y: 60, width: 360, height: 360 }

/** Twelve squares: one white, one black, nine bits and their parity. Each survives being made four times smaller. */
const cell = { width: 48, height: 32 }
const bits = 9
const cells = bits + 3

const wall = texture(11)

/** The luma of one picture; `noise` is what a cheap camera adds. */
export function luma(picture: number): Uint8Array {
  const plane = wall.slice()
  const { width, height } = size
  const angle = (picture / 37) * 2 * Math.PI
  for (let y = 250; y < height; y++) plane.fill(70, y * width + 200, y * width + 440)
  disc(plane, 320, 150, 66, 172)
  disc(plane, 298, 138, 7, 60)
  disc(plane, 342, 138, 7, 60)
  hand(plane, 240 + 70 * Math.cos(angle), 300 + 80 * Math.sin(angle), angle)
  hand(plane, 400 - 70 * Math.cos(angle * 1.3), 290 + 80 * Math.sin(angle * 1.3 + 1), -angle)
  const random = randomFrom(picture + 1)
  for (let at = 0; at < plane.length; at++) plane[at] = (plane[at] ?? 0) + ((random() >>> 30) - 2)
  drawCode(plane, picture)
  return plane
}

/** Reads the number back from a picture of any size, given how light it is at a point (0 to 1 each way); null when it cannot be read. */
export function readCode(lightAt: (x: number, y: number) => number): number | null {
  const light = Array.from({ length: cells }, (_, index) =>
    lightAt(((index + 0.5) * cell.width) / size.width, cell.height / 2 / size.height),
  )
  const [white = 0, black = 0, ...rest] = light
  if (white - black < 60) return null
  const read = rest.map((one) => Number(one > (white + black) / 2))
  const parity = read.pop()
  if (read.reduce((sum, bit) => sum + bit, 0) % 2 !== parity) return null
  return read.reduce((number, bit) => number * 2 + bit, 0)
}

function drawCode(plane: Uint8Array, picture: number): void {
  const number = Array.from({ length: bits }, (_, index) => (picture >> (bits - 1 - index)) & 1)
  const parity = number.reduce((sum, bit) => sum + bit, 0) % 2
  for (const [index, bit] of [1, 0, ...number, parity].entries())
    for (let y = 0; y < cell.height; y++)
      plane.fill(bit ? 225 : 25, y * size.width + index * cell.width, y * size.width + (index + 1) * cell.width)
}

/** A palm with fingers that spread and close: small, fast edges are what signing is read from. */
function hand(plane: Uint8Array, x: number, y: number, turn: number): void {
  disc(plane, x, y, 26, 196)
  for (let finger = 0; finger < 5; finger++) {
    const angle = turn + (finger - 2) * (0.3 + 0.15 * Math.sin(3 * turn))
    for (let along = 24; along < 58; along += 4)
      disc(plane, x + along * Math.sin(angle), y - along * Math.cos(angle), 6, 188)
  }
}

function disc(plane: Uint8Array, cx: number, cy: number, radius: number, shade: number): void {
  for (let y = Math.max(Math.ceil(cy - radius), 0); y <= Math.min(cy + radius, size.height - 1); y++) {
    const half = Math.sqrt(radius ** 2 - (y - cy) ** 2)
    plane.fill(shade, y * size.width + Math.round(cx - half), y * size.width + Math.round(cx + half))
  }
}

/** A wall with stains of many sizes. */
function texture(seed: number): Uint8Array {
  const plane = new Uint8Array(size.width * size.height).fill(105)
  const random = randomFrom(seed)
  const share = (): number => random() / 2 ** 32
  for (let stain = 0; stain < 1500; stain++)
    disc(plane, share() * size.width, share() * size.height, 2 + 18 * share() ** 3, 85 + 50 * share())
  return plane
}

/** xorshift32 */
function randomFrom(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
