import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { GrowingLine } from './GrowingLine.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function writing() {
  const said: { key: string; body: string }[] = []
  return { said, line: new GrowingLine((draft) => said.push(draft)) }
}

test('the others see one line grow, a few times a second however fast it is typed, and its end has the same key', async () => {
  const { said, line } = writing()
  for (const body of ['न', 'नम', 'नमस्', 'नमस्ते']) {
    line.write(body)
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(said.map(({ body }) => body)).toEqual(['न', 'नमस्', 'नमस्ते'])
  const sent = line.finish()
  expect(sent?.body).toBe('नमस्ते')
  expect(new Set([...said.map(({ key }) => key), sent?.key]).size).toBe(1)
  line.write('और')
  await vi.advanceTimersByTimeAsync(1000)
  expect(said.at(-1)?.key).not.toBe(sent?.key)
})

test('who sends whole lines shows nothing of them before the end', async () => {
  const { said, line } = writing()
  line.show(false)
  line.write('नमस्ते ')
  line.sayAgain()
  await vi.advanceTimersByTimeAsync(1000)
  expect(said).toEqual([])
  expect(line.finish()?.body).toBe('नमस्ते')
})

test('who chooses whole lines in the middle of one takes back what the others see of it, and letters show it again', async () => {
  const { said, line } = writing()
  line.write('नम')
  await vi.advanceTimersByTimeAsync(200)
  line.write('नमस्')
  line.show(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(said.map(({ body }) => body)).toEqual(['नम', ''])
  line.show(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(said.map(({ body }) => body)).toEqual(['नम', '', 'नमस्'])
})

test('blanks alone are no line, and do not go on standing at the others', async () => {
  const { said, line } = writing()
  line.write('  ')
  await vi.advanceTimersByTimeAsync(1000)
  expect(line.finish()).toBeNull()
  expect(said.map(({ body }) => body)).toEqual(['  ', ''])
})

test('who comes back reads what stands there now', () => {
  const { said, line } = writing()
  line.sayAgain()
  line.write('नमस्ते')
  line.sayAgain()
  expect(said.map(({ body }) => body)).toEqual(['नमस्ते'])
})
