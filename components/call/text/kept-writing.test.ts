import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keptDraft, keptLines } from './kept-writing.ts'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})
afterEach(() => vi.unstubAllGlobals())

const line = { key: crypto.randomUUID(), body: 'पानी नहीं आता' }

test('what was written in a call is there after a reload, in this call only, until the app has it', () => {
  keptLines.keep('new', [line])
  expect(keptLines.kept('new')).toEqual([line])
  expect(keptLines.kept('old')).toBeNull()
  keptLines.keep('new', null)
  expect(kept.size).toBe(0)
})

test('a call that is over takes nothing away that the next one keeps', () => {
  keptLines.keep('new', [line])
  keptDraft.keep('new', 'गली का')
  for (const call of ['old', null]) {
    keptLines.keep(call, null)
    keptDraft.keep(call, null)
  }
  expect(keptLines.kept('new')).toEqual([line])
  expect(keptDraft.kept('new')).toBe('गली का')
})

test('what cannot be read as lines is none', () => {
  kept.set('sunwai-call-lines', JSON.stringify({ call: 'new', what: [{ body: 1 }] }))
  expect(keptLines.kept('new')).toBeNull()
})
