import { afterEach, describe, expect, test, vi } from 'vitest'

import { type Store, thisDevice, thisTab } from './store.ts'

afterEach(() => vi.unstubAllGlobals())

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}

type Case = [storage: string, store: Store<string>, name: string]

describe.each([
  ['sessionStorage', thisTab, 'sunwai-call-key'],
  ['localStorage', thisDevice, 'sunwai-emergency'],
] as Case[])('in %s', (storage, store, name) => {
  test('a browser that keeps nothing goes on all the same, with what was said last, while the page is open', () => {
    vi.stubGlobal(storage, { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(store.read(name)).toBeNull()
    store.write(name, 'a')
    expect(store.read(name)).toBe('a')
    store.write(name, null)
    expect(store.read(name)).toBeNull()
  })

  test('what was typed last is what is read, also when the storage is full', () => {
    const kept = new Map<string, string>()
    const working = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    vi.stubGlobal(storage, working)
    store.write(name, 'a')
    vi.stubGlobal(storage, { ...working, setItem: refuse })
    store.write(name, 'ab')
    expect(store.read(name)).toBe('ab')
    vi.stubGlobal(storage, working)
    store.write(name, 'abc')
    expect(store.read(name)).toBe('abc')
    expect([...kept]).toEqual([[name, 'abc']])
    store.write(name, null)
    expect(store.read(name)).toBeNull()
    expect(kept.size).toBe(0)
  })

  test('every part of the page that shows it, and another tab, hears of a change, until it is gone', () => {
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    const heard = vi.fn<() => void>()
    const stop = store.subscribe(heard)
    store.write(name, 'a')
    expect(heard).toHaveBeenCalledTimes(1)
    page.dispatchEvent(new Event('storage'))
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    store.write(name, null)
    page.dispatchEvent(new Event('storage'))
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
