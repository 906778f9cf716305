import { expect, test } from 'vitest'

import { usualRung } from './ladder.ts'
import { farthestMs, isOneMissed, poorestOf, type Told } from './poorest.ts'
import { step } from './rate.ts'
import { begin, type Heard } from './state.ts'

const fine: Heard = { queueMs: 2, lost: 0, kbps: 600 }
const poor: Heard = { queueMs: 180, lost: 0.04, kbps: 150 }
const said = (heard: Heard | null, at = 1000, isNew = true): Told => ({ at, isNew, rttMs: 40, heard })

test('of two who look, the poor link’s queue, loss and rate count, whatever the good one says', () => {
  expect(poorestOf([said(fine), said(poor)], 1000)).toEqual(poor)
  const lossy = { ...fine, lost: 0.1 }
  expect(poorestOf([said(lossy), said(poor)], 1000)).toEqual({ ...poor, lost: 0.1 })
})

test('a poor link is not hidden by a good one that speaks between two of its words', () => {
  expect(poorestOf([said(fine, 1500), said(poor, 1000, false)], 1500)).toEqual(poor)
})

test('who has been silent for longer than two reports holds nobody’s picture down', () => {
  expect(poorestOf([said(fine, 2500), said(poor, 1000, false)], 2500)).toEqual(fine)
})

test('what was said is acted on once', () => {
  expect(poorestOf([said(fine, 1000, false), said(poor, 1000, false)], 1100)).toBeNull()
})

test('who has just come in and has not had the picture yet says nothing of it, and lowers nobody’s', () => {
  expect(poorestOf([said(fine), said(null)], 1000)).toEqual(fine)
  expect(poorestOf([said(null)], 1000)).toBeNull()
  const known = new Map([['citizen', said(fine)]])
  expect(farthestMs(['citizen', 'guest-abc'], known)).toBe(40)
})

test('a supervisor who looks on counts for nothing; for nobody else there is no way to speak of', () => {
  const known = new Map([['onlooker-7', { ...said(fine), rttMs: 900 }]])
  expect(farthestMs(['onlooker-7'], known)).toBeNull()
  expect(farthestMs(['onlooker-7', 'citizen'], new Map([...known, ['citizen', said(fine)]]))).toBe(40)
})

/** Somebody's link from the media server: what does not go through waits, as far as there is room. */
function linkOf(capacity: number) {
  let waiting = 0
  return (kbps: number): Heard => {
    const come = Math.min(waiting + kbps / 2, capacity / 2)
    const left = waiting + kbps / 2 - come
    waiting = Math.min(left, capacity * 0.3)
    return { queueMs: (1000 * waiting) / capacity, lost: kbps > 0 ? (left - waiting) / (kbps / 2) : 0, kbps: come * 2 }
  }
}

type Link = {
  carries: number
  /** From then on their words are lost; and then they have gone. */
  silentAt?: number
  goneAt?: number
}

/** Rates of two minutes, a step each half second. */
function rates(...people: Link[]): number[] {
  const links = people.map(({ carries, ...rest }) => ({ ...rest, link: linkOf(carries), told: said(null) }))
  let state = begin(0, 80)
  let kbps = state.kbps
  return Array.from({ length: 240 }, (_, index) => {
    const at = (index + 1) * 500
    const told = links
      .filter(({ goneAt = Number.POSITIVE_INFINITY }) => at < goneAt)
      .map((one) => {
        const heard = one.link(kbps)
        const isHeard = at < (one.silentAt ?? Number.POSITIVE_INFINITY)
        one.told = isHeard ? said(heard, at) : { ...one.told, isNew: false }
        return one.told
      })
    const own = { lost: 0, rttMs: 80, seenLost: 0, ageMs: 0 }
    const report = { heard: poorestOf(told, at), isOneMissed: isOneMissed(told, at) }
    const next = step(state, { at, ...report, own, rttMs: 80, most: usualRung })
    state = next.state
    kbps = next.encoding.isActive ? next.encoding.kbps : 0
    return kbps
  })
}
const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

test('with a good and a poor link in the call the rate is what the poor one carries, in whatever order they came', () => {
  const [good, poorer] = [{ carries: 5000 }, { carries: 220 }]
  const alone = mean(rates(poorer).slice(60))
  for (const both of [rates(good, poorer), rates(poorer, good)]) {
    expect(mean(both.slice(60))).toBeCloseTo(alone, 0)
    expect(mean(both.slice(60))).toBeLessThanOrEqual(220)
    expect(mean(both.slice(60))).toBeGreaterThan(120)
  }
  expect(mean(rates(good, good).slice(60))).toBeGreaterThan(500)
})

test('who has a poor link and is not heard any more is sent no more than their link carries, until they have gone or a while is over', () => {
  const silentAt = 40_000
  const index = (ms: number) => ms / 500
  const good = { carries: 5000 }
  const goes = rates(good, { carries: 220, silentAt, goneAt: 55_000 })
  expect(Math.max(...goes.slice(index(silentAt + 1500), index(54_500)))).toBeLessThanOrEqual(220)
  expect(goes.at(index(80_000))).toBeGreaterThan(400)
  const sleeps = rates(good, { carries: 220, silentAt })
  expect(Math.max(...sleeps.slice(index(silentAt + 1500), index(59_500)))).toBeLessThanOrEqual(220)
  expect(Math.min(...sleeps.slice(index(silentAt)))).toBeGreaterThan(150)
  expect(sleeps.at(index(90_000))).toBeGreaterThan(400)
})
