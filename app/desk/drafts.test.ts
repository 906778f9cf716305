import { expect, test } from 'vitest'

import { draftOf, type IntakeCall, leftOver, withDraft } from './drafts.ts'

const call = (id: string): IntakeCall => ({ id, mode: 'voice', locale: 'hi', citizenId: null })
const [first, second] = [call('first'), call('second')]
const words = { phone: '9826012345', name: 'चमेली', text: 'नल टूटा है' }

test('who hung up before they were registered leaves no word in the next caller’s form', () => {
  const drafts = withDraft({}, first, words)
  for (const next of [second, null])
    expect(draftOf(drafts, next)).toMatchObject({ key: '', phone: '', name: '', text: '' })
  expect(draftOf(drafts, first)).toMatchObject(words)
})

test('what was written for somebody at the counter is there again after the call', () => {
  const drafts = withDraft(withDraft({}, null, { text: 'काउंटर पर' }), first, words)
  expect(draftOf(drafts, first).text).toBe(words.text)
  expect(draftOf(withDraft(drafts, first, null), null).text).toBe('काउंटर पर')
  expect(leftOver(withDraft(drafts, first, null), null)).toEqual([])
})

test('an earlier caller’s words are offered with their own call until they are registered', () => {
  const drafts = withDraft(withDraft({}, first, words), second, { text: 'सड़क' })
  expect(leftOver(drafts, second)).toEqual([{ call: first, gist: 'चमेली · 9826012345 · नल टूटा है' }])
  expect(leftOver(drafts, null).map((one) => one.call)).toEqual([first, second])
  expect(leftOver(withDraft(drafts, first, null), second)).toEqual([])
})

test('a form that was touched but says nothing is not offered', () => {
  expect(leftOver(withDraft(withDraft({}, first, { sign: true }), first, { text: ' ' }), null)).toEqual([])
})

test('a form keeps its key from the first letter on, and takes a new one when asked to', () => {
  const begun = withDraft({}, first, { text: 'न' })
  const { key } = draftOf(begun, first)
  expect(key).not.toBe('')
  expect(draftOf(withDraft(begun, first, { text: 'नल' }), first).key).toBe(key)
  expect(draftOf(withDraft(begun, first, { key: 'new' }), first).key).toBe('new')
})
