import { describe, expect, test } from 'vitest'

import { serveBytes } from './serving.ts'

describe('a private file', () => {
  const bytes = new TextEncoder().encode('0123456789')
  const ask = async (range?: string) => {
    const answer = serveBytes(new Request('http://x/', { headers: range ? { range } : {} }), bytes, 'image/jpeg')
    return [answer.status, await answer.text(), answer.headers.get('content-range')]
  }

  test.each([
    [undefined, [200, '0123456789', null]],
    ['bytes=2-4', [206, '234', 'bytes 2-4/10']],
    ['bytes=7-', [206, '789', 'bytes 7-9/10']],
    ['bytes=-3', [206, '789', 'bytes 7-9/10']],
    ['bytes=0-99', [206, '0123456789', 'bytes 0-9/10']],
    ['bytes=10-', [416, '', 'bytes */10']],
    ['bytes=4-2', [416, '', 'bytes */10']],
    ['bytes=0-1,4-5', [200, '0123456789', null]],
    ['lines=1-2', [200, '0123456789', null]],
  ] as const)('asked for by %s', async (range, answer) => {
    expect(await ask(range)).toEqual(answer)
  })
})
