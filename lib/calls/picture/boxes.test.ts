import { expect, test } from 'vitest'

import { type Box, boxesFor, ledBoxes, pictureRatio } from './boxes.ts'

/** Nobody leaves the stage, and nobody covers anybody. */
function expectApart(boxes: Box[]) {
  for (const [at, one] of boxes.entries()) {
    expect(one.left + one.width).toBeLessThanOrEqual(100.01)
    expect(one.top + one.height).toBeLessThanOrEqual(100.01)
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
      const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
      expect(Math.min(across, down)).toBeLessThanOrEqual(0.01)
    }
  }
}

test('two people are side by side on a wide screen and one above the other on a phone', () => {
  const tops = (count: number, width: number, height: number) =>
    boxesFor(count, 0, { width, height }).map(({ top }) => top)
  expect(tops(2, 1200, 600)).toEqual([0, 0])
  expect(tops(2, 360, 500)).toEqual([0, 50])
  // The names under the pictures take height, so a low stage has them side by side.
  expect(boxesFor(2, 0, { width: 360, height: 280, below: 32 }).map(({ top }) => top)).toEqual([0, 0])
  expect(tops(4, 1200, 700)).toEqual([0, 0, 50, 50])
  expect(tops(3, 360, 380)).toEqual([0, 0, 50])
})

test('pinned people get three quarters of the stage, nobody leaves it and nobody covers anybody', () => {
  for (const [count, pinned] of [
    [2, 1],
    [3, 1],
    [3, 2],
    [5, 2],
    [3, 3],
    [1, 1],
  ] as const)
    for (const size of [
      { width: 360, height: 400 },
      { width: 1000, height: 600 },
    ]) {
      const boxes = boxesFor(count, pinned, size)
      expect(boxes).toHaveLength(count)
      const area = (some: typeof boxes) => some.reduce((sum, { width, height }) => sum + width * height, 0)
      expect(area(boxes.slice(0, pinned))).toBeGreaterThan(area(boxes.slice(pinned)))
      expectApart(boxes)
    }
})

test('on a narrow stage one person is as large as it allows, the others are small and apart, and nobody is under 112', () => {
  const below = 28
  for (const [width, height, least] of [
    // A phone upright: with writing open, without it, larger.
    [360, 348, 300],
    [360, 496, 360],
    [360, 596, 360],
    // On its side with writing open, and a desk.
    [352, 284, 264],
    [576, 230, 260],
  ] as const)
    for (const count of [2, 3, 4]) {
      const boxes = ledBoxes(count, 1, { width, height, below, hasCorner: true })
      expect(boxes).toHaveLength(count)
      expectApart(boxes)
      const [lead, ...small] = boxes.map((box) => ({
        right: ((box.left + box.width) * width) / 100,
        top: (box.top * height) / 100,
        picture: Math.min((box.width * width) / 100, ((box.height * height) / 100 - below) * pictureRatio),
      }))
      expect(lead?.picture).toBeGreaterThanOrEqual(least)
      for (const { right, top, picture } of small) {
        expect(picture).toBeGreaterThanOrEqual(44)
        expect(right <= width - 80 || top >= 80).toBe(true)
      }
    }
  // Two who share what is large, and everybody large but nobody small.
  expectApart(ledBoxes(3, 2, { width: 360, height: 496, below }))
  expectApart(ledBoxes(1, 1, { width: 360, height: 348, below }))
})
