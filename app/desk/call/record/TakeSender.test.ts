import { afterEach, expect, test, vi } from 'vitest'

import { type Sending, TakeSender } from './TakeSender.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** What the app answers, one after the other; 0 is a lost network. */
function app(...statuses: number[]) {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url, 'http://here').searchParams.get('part') ?? '')
    const status = statuses.shift() ?? 200
    if (status === 0) throw new TypeError('no network')
    return Response.json({ code: 'recording_over' }, { status })
  })
  const told: Sending[] = []
  const sender = TakeSender.begin('r', 'video/webm', (sending) => told.push(sending))
  return { asked, sender, last: () => told.at(-1) }
}
const second = () => new Blob(['x'], { type: 'video/webm' })

test('each second of a call is sent once and in order, however often the network fails', async () => {
  const { asked, sender, last } = app(0, 503, 200, 200)
  sender.add(second())
  sender.add(second())
  await vi.waitFor(() => expect(asked).toEqual(['0', '0', '0', '1']), { timeout: 5000 })
  await vi.waitFor(() => expect(last()).toEqual({ waiting: 0, refusal: null }), { timeout: 5000 })
})

test('after the recording is over nothing more is sent, and it is told why', async () => {
  const { asked, sender, last } = app(200, 409)
  for (let at = 0; at < 4; at++) sender.add(second())
  await vi.waitFor(() => expect(last()?.refusal).toBe('recording_over'), { timeout: 5000 })
  sender.add(second())
  await sender.end()
  expect(asked).toEqual(['0', '1'])
})

test('a computer that keeps nothing stops recording after some seconds without a network, and sends what it has', async () => {
  const { asked, sender, last } = app(0, 0)
  for (let at = 0; at < 9; at++) sender.add(second())
  await vi.waitFor(() => expect(last()?.refusal).toBe('not_kept'), { timeout: 5000 })
  await vi.waitFor(() => expect(asked.slice(-2)).toEqual(['7', '8']), { timeout: 5000 })
  sender.add(second())
  await sender.end()
  expect(last()).toEqual({ waiting: 0, refusal: 'not_kept' })
})
