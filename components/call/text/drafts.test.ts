import { expect, test } from 'vitest'

import { type Draft, heardDraft, withoutDraft } from './drafts.ts'

const draft = (body: string, at: number, key = 'a'): Draft => ({
  key,
  by: { kind: 'citizen', name: null },
  body,
  at,
})

test('a letter that was held up on its way takes nothing back that stands there by now', () => {
  const now = heardDraft({ citizen: draft('नमस्ते', 200) }, 'citizen', draft('नम', 100))
  expect(now.citizen?.body).toBe('नमस्ते')
  expect(heardDraft(now, 'citizen', draft('', 300, 'b')).citizen?.body).toBe('')
})

test('each person’s line grows by itself', () => {
  const now = heardDraft({ citizen: draft('नमस्ते', 200) }, 'interpreter', draft('जी', 100))
  expect(Object.values(now).map(({ body }) => body)).toEqual(['नमस्ते', 'जी'])
})

test('who goes on with another phone, whose clock is slow, is read from its first letter on', () => {
  const before = { citizen: draft('नमस्ते', 200), interpreter: draft('जी', 100) }
  const now = heardDraft(withoutDraft(before, 'citizen'), 'citizen', draft('मैं', 50, 'b'))
  expect(now.citizen?.body).toBe('मैं')
  expect(now.interpreter?.body).toBe('जी')
})
