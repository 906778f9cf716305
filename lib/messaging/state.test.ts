import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { channels, type MessageState, messageStates } from '../channels/schema.ts'
import { raise, waitSeconds } from './state.ts'

const table: Record<MessageState, Record<MessageState, MessageState>> = {
  queued: { queued: 'queued', accepted: 'accepted', failed: 'failed', delivered: 'delivered', read: 'read' },
  accepted: { queued: 'accepted', accepted: 'accepted', failed: 'failed', delivered: 'delivered', read: 'read' },
  failed: { queued: 'failed', accepted: 'failed', failed: 'failed', delivered: 'delivered', read: 'read' },
  delivered: { queued: 'delivered', accepted: 'delivered', failed: 'delivered', delivered: 'delivered', read: 'read' },
  read: { queued: 'read', accepted: 'read', failed: 'read', delivered: 'read', read: 'read' },
}

for (const state of messageStates) {
  for (const receipt of messageStates) {
    test(`a message that is ${state} is ${table[state][receipt]} after the receipt "${receipt}"`, () => {
      expect(raise(state, receipt)).toBe(table[state][receipt])
    })
  }
}

test('receipts in any order, late and twice, end in the same state', () => {
  const receipts = fc.array(fc.constantFrom(...messageStates), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(receipts, fc.infiniteStream(fc.nat()), (list, order) => {
      const shuffled = list
        .map((receipt) => ({ receipt, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ receipt }) => receipt)
      const end = (all: MessageState[]): MessageState => all.reduce<MessageState>(raise, 'queued')
      expect(end([...shuffled, ...shuffled])).toBe(end(list))
    }),
  )
})

test('every channel waits longer each time and is given up in the end', () => {
  for (const channel of channels) {
    let last = 0
    let attempt = 1
    for (; ; attempt += 1) {
      const wait = waitSeconds(channel, attempt)
      if (wait === null) break
      expect(wait).toBeGreaterThan(last)
      last = wait
    }
    expect(attempt).toBeLessThanOrEqual(8)
  }
})
