import { afterEach, expect, test, vi } from 'vitest'

import { PartSender } from './PartSender.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function app(...statuses: number[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url, 'http://here').searchParams.get('part') ?? '')
    const status = statuses.shift() ?? 200
    if (status === 0) throw new TypeError('no network')
    return new Response(null, { status })
  })
  return asked
}
const second = () => new Blob(['x'], { type: 'video/webm' })

test('each second of a call is sent once and in order, however often the network fails', async () => {
  vi.useFakeTimers()
  const asked = app(0, 503, 200, 200)
  const sender = new PartSender('r')
  sender.add(second())
  sender.add(second())
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual(['0', '0', '0', '1'])
})

test('after the recording is over nothing more is sent', async () => {
  vi.useFakeTimers()
  const asked = app(200, 409)
  const sender = new PartSender('r')
  for (let at = 0; at < 4; at++) sender.add(second())
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual(['0', '1'])
})
