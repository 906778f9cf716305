import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { MessageSender } from './MessageSender'

const id = '018f0000-0000-7000-8000-000000000000'
const message = { kind: 'sign', mimeType: 'video/webm', about: { purpose: 'message' } } as const
const part = (byte: number) => new Blob([new Uint8Array([byte])])

let asked: string[]
let online: () => void
/** What the app answers, by path; a missing answer is a lost network. */
let answers: (path: string) => object | number | null

beforeEach(() => {
  asked = []
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    online = listener
  })
  vi.stubGlobal('removeEventListener', () => undefined)
  vi.stubGlobal('fetch', async (path: string, init?: { body?: string }) => {
    asked.push(
      path === '/api/recordings'
        ? `start ${(JSON.parse(init?.body ?? '{}') as { key: string }).key}`
        : path.replace(`/api/recordings/${id}/`, ''),
    )
    const answer = answers(path)
    if (answer === null) throw new TypeError('no network')
    if (typeof answer !== 'number') return Response.json(answer)
    return Response.json({ code: answer === 429 ? 'too_many_requests' : 'not_found' }, { status: answer })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const posts = () => asked.filter((path) => path.startsWith('parts')).map((path) => Number(path.split('=')[1]))

test('a lost network makes a message late, not less: every part arrives once, in order, before it is finished', async () => {
  let isLost = true
  answers = (path) =>
    path === '/api/recordings' ? { id, parts: [] } : isLost && path.includes('part=1') ? null : { id }
  const told: boolean[] = []
  const sender = MessageSender.begin(message, ({ isWaiting }) => told.push(isWaiting))
  for (const byte of [0, 1, 2]) sender.add(part(byte))
  const finished = sender.finish('')
  await vi.waitFor(() => expect(told).toContain(true))
  isLost = false
  online()
  expect((await finished).ok).toBe(true)
  expect(posts()).toEqual([0, 1, 1, 2])
  expect(asked.at(-1)).toBe('finish')
})

test('a message from a network that has sent too many goes by itself when that has passed, and is not tried all the time', async () => {
  vi.useFakeTimers()
  let isLimited = true
  answers = (path) => (isLimited ? 429 : path === '/api/recordings' ? { id, parts: [] } : { id })
  const sender = MessageSender.begin(message, () => undefined)
  sender.add(part(0))
  const finished = sender.finish('')
  await vi.advanceTimersByTimeAsync(25_000)
  expect(asked).toHaveLength(1)
  isLimited = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect((await finished).ok).toBe(true)
  expect(asked.at(-1)).toBe('finish')
})

test('what has arrived in an earlier visit is not sent again', async () => {
  answers = (path) => (path === '/api/recordings' ? { id, parts: [0, 1] } : { id })
  const sender = MessageSender.begin(message, () => undefined)
  for (const byte of [0, 1, 2]) sender.add(part(byte))
  await sender.finish('')
  expect(posts()).toEqual([2])
})

test('a message whose cookie is gone is known again by its key', async () => {
  let isMine = false
  answers = (path) => {
    if (path === '/api/recordings') return { id, parts: [] }
    if (!isMine) {
      isMine = true
      return 404
    }
    return { id }
  }
  const sender = MessageSender.begin(message, () => undefined)
  sender.add(part(0))
  expect((await sender.finish('')).ok).toBe(true)
  const [first, , second] = asked
  expect(second).toBe(first)
  expect(posts()).toEqual([0, 0])
})

test('what the app refuses for good is told, not tried for ever', async () => {
  answers = (path) => (path === '/api/recordings' ? { id, parts: [] } : 404)
  const sender = MessageSender.begin(message, () => undefined)
  sender.add(part(0))
  expect(await sender.finish('')).toMatchObject({ ok: false, code: 'not_found' })
})

test('what is thrown away without a network is told until it is heard, and nothing of it is sent any more', async () => {
  let isLost = false
  answers = (path) => (isLost ? null : path === '/api/recordings' ? { id, parts: [] } : { id })
  const sender = MessageSender.begin(message, () => undefined)
  sender.add(part(0))
  await vi.waitFor(() => expect(posts()).toEqual([0]))
  isLost = true
  sender.add(part(1))
  await vi.waitFor(() => expect(posts()).toEqual([0, 1]))
  const discarded = sender.discard()
  await vi.waitFor(() => expect(asked).toContain('discard'))
  isLost = false
  await discarded
  sender.add(part(2))
  expect(posts()).toEqual([0, 1])
  expect(asked.filter((path) => path === 'discard').length).toBeGreaterThan(1)
})

test('what was thrown away in a visit before is told by its key, though its cookie is gone', async () => {
  answers = (path) => (path === '/api/recordings' ? { id, parts: [0] } : { id })
  const key = '018f0000-0000-4000-8000-000000000000'
  await MessageSender.discard({ ...message, key, at: Date.now(), wish: { do: 'discard' } })
  expect(asked).toEqual([`start ${key}`, 'discard'])
})
