import { expect, test } from 'vitest'

import { Faults } from './faults.ts'
import type { Handset } from './handset.ts'
import { phonesPage } from './page.ts'
import type { Owner } from './people.ts'
import { apply, emptyPhones } from './phones.ts'

const people = new Map<string, Owner>([
  ['915550100001', { name: 'Omprakash Verma', is: 'Tehsildar, Raipur' }],
  ['915550100002', { name: 'Chameli <Yadav>', is: 'citizen' }],
])

function listing(query = ''): string {
  const phones = emptyPhones()
  for (const [id, number, at] of [
    ['a', '915550100001', '2026-11-25T10:00:00Z'],
    ['b', '915550100002', '2026-11-25T11:00:00Z'],
    ['c', '915550100003', '2026-11-25T09:00:00Z'],
    ['d', '915550100001', '2026-11-25T12:00:00Z'],
  ] as const) {
    const message = {
      id,
      number,
      channel: 'sms',
      from: 'service',
      at,
      text: `note-${id}`,
      status: 'accepted',
      buttons: [],
    } as const
    apply(phones, { type: 'message', message: { ...message, buttons: [] } })
  }
  return phonesPage({ store: { phones }, faults: new Faults() } as unknown as Handset, people, query)
}

test('the phone that was written to last comes first, each once, with whose it is', () => {
  expect(listing().match(/href="\/phones\/\d+"/g)).toEqual([1, 2, 3].map((last) => `href="/phones/91555010000${last}"`))
  expect(listing()).toContain('<b>Omprakash Verma</b>')
  expect(listing()).toContain('+915550100001 · Tehsildar, Raipur')
  expect(listing()).toContain('note-d')
})

test.each(['tehsildar', 'verma RAIPUR', '100001', 'note-d'])('“%s” finds the tehsildar’s phone alone', (query) => {
  expect(listing(query).match(/href="\/phones\/\d+"/g)).toEqual(['href="/phones/915550100001"'])
})

test('a name with signs in it stays a name', () => {
  expect(listing()).not.toContain('<Yadav>')
})
