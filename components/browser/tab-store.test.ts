import { afterEach, expect, test, vi } from 'vitest'

import { readTab, writeTab } from './tab-store.ts'

afterEach(() => vi.unstubAllGlobals())

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}

test('a browser that keeps nothing begins a call all the same, with one key while the page is open', () => {
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(readTab('key')).toBeNull()
  writeTab('key', 'a')
  expect(readTab('key')).toBe('a')
  writeTab('key', null)
  expect(readTab('key')).toBeNull()
})

test('what was typed last is what is read, also when the storage is full', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  vi.stubGlobal('sessionStorage', storage)
  writeTab('words', 'a')
  vi.stubGlobal('sessionStorage', { ...storage, setItem: refuse })
  writeTab('words', 'ab')
  expect(readTab('words')).toBe('ab')
  vi.stubGlobal('sessionStorage', storage)
  writeTab('words', 'abc')
  expect(readTab('words')).toBe('abc')
  expect([...kept]).toEqual([['words', 'abc']])
  writeTab('words', null)
  expect(readTab('words')).toBeNull()
})
