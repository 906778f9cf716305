import { describe, expect, test } from 'vitest'

import { attributesOf, boxesFor, inPlace, type Mark, personOf, withMark } from './stage.ts'

const sarita = { kind: 'interpreter', name: { hi: 'सरिता', en: 'Sarita' }, identity: 'staff-2' } as const
const anita = { kind: 'interpreter', name: { hi: 'अनिता', en: 'Anita' }, identity: 'staff-11' } as const
const officer = { kind: 'officer', name: null, identity: 'guest-a' } as const
const citizen = { kind: 'citizen', name: null, identity: 'citizen' } as const

describe('the stage', () => {
  test('who signs stands first and side by side, whoever came first', () => {
    const order = ['citizen', 'staff-11', 'staff-2', 'guest-a']
    expect(inPlace([officer, sarita, citizen, anita]).map((one) => one.identity)).toEqual(order)
    expect(inPlace([anita, citizen, officer, sarita]).map((one) => one.identity)).toEqual(order)
  })

  test('whom the viewer pinned comes first', () => {
    expect(inPlace([citizen, sarita, officer], ['guest-a'])[0]).toBe(officer)
  })

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
  })

  test('a name and a kind travel to the others and back; what nobody knows is a companion', () => {
    expect(personOf(attributesOf({ kind: 'interpreter', name: sarita.name }))).toEqual({
      kind: 'interpreter',
      name: sarita.name,
    })
    expect(personOf({})).toEqual({ kind: 'companion', name: null })
  })

  test('who begins to sign takes the mark, raised hands stay up', () => {
    const up: Mark = { isSigning: false, isHandUp: true }
    const signing: Mark = { isSigning: true, isHandUp: false }
    let marks = withMark(new Map(), 'citizen', up)
    marks = withMark(marks, 'staff-2', signing)
    marks = withMark(marks, 'guest-a', signing)
    expect(Object.fromEntries(marks)).toEqual({
      citizen: up,
      'staff-2': { isSigning: false, isHandUp: false },
      'guest-a': signing,
    })
  })
})
