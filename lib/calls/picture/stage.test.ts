import { describe, expect, test } from 'vitest'

import { attributesOf, leadsOf, noMark, personOf, seated, withMark } from './stage.ts'

const sarita = { kind: 'interpreter', name: { hi: 'सरिता', en: 'Sarita' }, identity: 'staff-2' } as const
const anita = { kind: 'interpreter', name: { hi: 'अनिता', en: 'Anita' }, identity: 'staff-11' } as const
const officer = { kind: 'officer', name: null, identity: 'guest-a' } as const
const citizen = { kind: 'citizen', name: null, identity: 'citizen' } as const

describe('the stage', () => {
  test('who signs stands first and side by side, whoever came first', () => {
    const order = ['citizen', 'staff-11', 'staff-2', 'guest-a']
    expect(seated([officer, sarita, citizen, anita]).map((one) => one.identity)).toEqual(order)
    expect(seated([anita, citizen, officer, sarita]).map((one) => one.identity)).toEqual(order)
  })

  test('whom the viewer pinned comes first', () => {
    expect(seated([citizen, sarita, officer], ['guest-a'])[0]).toBe(officer)
  })

  test('a name and a kind travel to the others and back; what nobody knows is a companion', () => {
    expect(personOf(attributesOf({ kind: 'interpreter', name: sarita.name }))).toEqual({
      kind: 'interpreter',
      name: sarita.name,
    })
    expect(personOf({})).toEqual({ kind: 'companion', name: null })
  })

  test('who begins to sign takes the mark, raised hands stay up', () => {
    const up = { ...noMark, isHandUp: true }
    const signing = { ...noMark, isSigning: true }
    let marks = withMark(new Map(), 'citizen', up)
    marks = withMark(marks, 'staff-2', signing)
    marks = withMark(marks, 'guest-a', signing)
    expect(Object.fromEntries(marks)).toEqual({
      citizen: up,
      'staff-2': noMark,
      'guest-a': signing,
    })
  })

  test('large is whom the viewer pinned last, else who says that they sign, else the first who is here', () => {
    const here = { isSigning: false, isAway: false }
    const [first, second, third] = ['staff-2', 'guest-a', 'guest-b'].map((identity) => ({ ...here, identity }))
    if (!first || !second || !third) throw new Error('Somebody is missing')
    expect(leadsOf([first, second, third], [], [])).toEqual([first])
    expect(leadsOf([{ ...first, isAway: true }, second, third], [], [])).toEqual([second])
    const signing = { ...third, isSigning: true }
    expect(leadsOf([first, second, signing], [], [])).toEqual([signing])
    expect(leadsOf([first, second, signing], ['staff-2', 'guest-a'], [])).toEqual([second])
    expect(leadsOf([first, second, signing], ['staff-2', 'gone'], [])).toEqual([first])
  })

  test('both interpreters of a hand-over are large alike, until one signs, is enlarged or is away', () => {
    const here = { isSigning: false, isAway: false }
    const [now, companion, next] = ['staff-2', 'guest-a', 'staff-3'].map((identity) => ({ ...here, identity }))
    if (!now || !companion || !next) throw new Error('Somebody is missing')
    const both = ['staff-2', 'staff-3']
    expect(leadsOf([now, companion, next], [], both)).toEqual([now, next])
    expect(leadsOf([{ ...now, isAway: true }, companion, next], [], both)).toEqual([next])
    expect(leadsOf([now, companion], [], ['staff-3'])).toEqual([now])
    const signing = { ...now, isSigning: true }
    expect(leadsOf([signing, companion, next], [], both)).toEqual([signing])
    expect(leadsOf([signing, companion, next], ['staff-3'], both)).toEqual([next])
  })
})
