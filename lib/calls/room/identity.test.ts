import { expect, test } from 'vitest'

import { guestsAmong, identityOf, isGuest, isOnlooker, isStaff } from './identity.ts'

const all = [identityOf.citizen, identityOf.staff(7), identityOf.guest('0a1b2c'), identityOf.onlooker(7), 'onlooker-x']

test('who looks on, who works here and who came in by a link are told from each other and from the citizen', () => {
  expect(all).toEqual(['citizen', 'staff-7', 'guest-0a1b2c', 'onlooker-7', 'onlooker-x'])
  expect(all.filter(isStaff)).toEqual(['staff-7'])
  expect(all.filter(isGuest)).toEqual(['guest-0a1b2c'])
  expect(all.filter(isOnlooker)).toEqual(['onlooker-7'])
})

test('nobody but who came by a link can be put out, each by the name of their link', () => {
  const people = all.map((identity) => ({ identity, kind: 'companion' }))
  expect(guestsAmong(people)).toEqual([{ identity: 'guest-0a1b2c', kind: 'companion', guest: '0a1b2c' }])
})
