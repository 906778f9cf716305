import { expect, test } from 'vitest'

import { type Mark, noMark } from '@/lib/calls/picture/stage'

import { Marks } from './marks.ts'

function marks() {
  const said: Mark[] = []
  const made = new Marks(
    () => undefined,
    (mark) => said.push(mark),
  )
  return { made, said }
}
const signing = { ...noMark, isSigning: true }
const handUp = { ...noMark, isHandUp: true }

test('I sign until somebody else begins; a raised hand stays up', () => {
  const { made, said } = marks()
  made.set(signing)
  expect(made.mine()).toEqual(signing)
  made.hear('citizen', signing)
  expect(made.mine().isSigning).toBe(false)
  expect(made.of('citizen')).toEqual(signing)
  made.set(handUp)
  made.hear('staff-2', signing)
  expect(made.mine()).toEqual(handUp)
  expect(said).toEqual([signing, handUp])
})

test('who comes later is told what stands; who has left says nothing any more', () => {
  const { made, said } = marks()
  made.sayAgain()
  expect(said).toEqual([])
  made.set(handUp)
  made.sayAgain()
  expect(said).toEqual([handUp, handUp])
  made.hear('guest-a', signing)
  made.forget('guest-a')
  expect(made.of('guest-a').isSigning).toBe(false)
})

test('in the next call nobody signs and no hand is up', () => {
  const { made, said } = marks()
  made.set(handUp)
  made.hear('staff-2', signing)
  made.forgetAll()
  made.sayAgain()
  expect(said).toEqual([handUp])
  expect([made.mine(), made.of('staff-2')]).toEqual([noMark, noMark])
})

test('who turned the camera off says so to whoever comes, also when somebody signs; who turns it on again, no more', () => {
  const { made, said } = marks()
  made.set({ isCameraOff: true })
  made.set({ isSigning: true, isHandUp: false })
  made.hear('citizen', signing)
  made.sayAgain()
  expect(said.map(({ isCameraOff }) => isCameraOff)).toEqual([true, true, true])
  made.set({ isCameraOff: false })
  made.sayAgain()
  expect(said.at(-1)).toEqual(noMark)
  expect(said).toHaveLength(4)
})
