import { expect, test } from 'vitest'

import type { Delivery } from './schema.ts'
import { compose, registeredBody } from './templates.ts'

const body = 'शिकायत {number}: {category}। {link}'
const delivery: Delivery = {
  messageId: '0193a1c0-0000-7000-8000-000000000001',
  channel: 'sms',
  address: '+919000000001',
  locale: 'hi',
  attempt: 1,
  params: { number: 'RPR-26-000001-1', category_hi: 'पेयजल', category_en: 'Water' },
  template: { name: 'T1', body, buttons: [{ id: 'accept', title: 'स्वीकार' }] },
  recipient: 'citizen',
  door: 't',
  secret: 'abcdefghijklmnopqrstuv',
}

test('a template is registered with its address fixed and its variables open', () => {
  expect(registeredBody(body, 'https://s.in', 'sms')).toBe('शिकायत {#var#}: {#var#}। https://s.in/{#var#}')
  expect(registeredBody(body, 'https://s.in', 'whatsapp')).toBe('शिकायत {{1}}: {{2}}। https://s.in/{{3}}')
})

test('a message is written in the language of who gets it', () => {
  expect(compose(delivery, 'https://s.in', null)).toMatchObject({
    text: 'शिकायत RPR-26-000001-1: पेयजल। https://s.in/t/abcdefghijklmnopqrstuv',
    variables: ['RPR-26-000001-1', 'पेयजल', 't/abcdefghijklmnopqrstuv'],
    buttons: [{ title: 'स्वीकार', payload: 'accept:abcdefghijklmnopqrstuv' }],
  })
  expect(compose({ ...delivery, locale: 'en' }, 'https://s.in', null).variables[1]).toBe('Water')
})

test("an officer's buttons carry the secret of his link", () => {
  const message = compose({ ...delivery, recipient: 'staff', door: 'o', secret: 'zzz' }, 'https://s.in', null)
  expect(message.buttons).toEqual([{ title: 'स्वीकार', payload: 'accept:zzz' }])
  expect(message.text).toContain('https://s.in/o/zzz')
})

test('a variable longer than forty characters is cut at a whole syllable', () => {
  const long = { ...delivery, params: { ...delivery.params, category_hi: 'क्ष्मी'.repeat(20) } }
  const [, category] = compose(long, 'https://s.in', null).variables
  expect(category!.length).toBeLessThanOrEqual(40)
  expect(category).toMatch(/^(क्ष्मी)+…$/)
})

test('a template that asks for something nobody gave is our bug', () => {
  expect(() => compose({ ...delivery, secret: null }, 'https://s.in', null)).toThrow('{link}')
})
