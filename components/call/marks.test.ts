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
const signing = { isSigning: true, isHandUp: false }
const handUp = { isSigning: false, isHandUp: true }

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
  made.tellAgain()
  expect(said).toEqual([])
  made.set(handUp)
  made.tellAgain()
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
  made.tellAgain()
  expect(said).toEqual([handUp])
  expect([made.mine(), made.of('staff-2')]).toEqual([noMark, noMark])
})
