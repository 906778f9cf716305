import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { type Line, LineOutbox } from './LineOutbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const line = (body: string): Line => ({ key: `key of ${body}`, body })

/** A room and an app that can be away; what each of them got. */
const newWorld = () => ({
  isRoomThere: true,
  isAppThere: true,
  refused: '',
  told: [] as string[],
  saved: [] as string[],
  tries: 0,
  hasUnsent: false,
  kept: [] as readonly Line[],
})

/** The outbox of a page, before a reload or after it. */
function outboxIn(world: ReturnType<typeof newWorld>): LineOutbox {
  const outbox = new LineOutbox((hasUnsent) => (world.hasUnsent = hasUnsent))
  outbox.use({
    tell: async ({ body }) => {
      if (world.isRoomThere) world.told.push(body)
      return world.isRoomThere
    },
    save: async ({ body }) => {
      world.tries += 1
      if (!world.isAppThere) return 'again'
      if (body !== world.refused) world.saved.push(body)
      return 'done'
    },
    keep: (unsaved) => (world.kept = unsaved),
  })
  return outbox
}

function around() {
  const world = newWorld()
  return { world, outbox: outboxIn(world) }
}

test('a line reaches the others and the app once', async () => {
  const { world, outbox } = around()
  outbox.open()
  outbox.put(line('one'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ told: ['one'], saved: ['one'], tries: 1, hasUnsent: false })
})

test('what was written while the app was away is kept in the order of writing when it is back', async () => {
  const { world, outbox } = around()
  outbox.open()
  world.isAppThere = false
  for (const body of ['one', 'two', 'three']) outbox.put(line(body))
  await vi.advanceTimersByTimeAsync(7000)
  expect(world).toMatchObject({ told: ['one', 'two', 'three'], saved: [], hasUnsent: true })
  world.isAppThere = true
  await vi.advanceTimersByTimeAsync(3000)
  expect(world).toMatchObject({ told: ['one', 'two', 'three'], saved: ['one', 'two', 'three'], hasUnsent: false })
})

test('what was written without a room is said and kept when the room is there again, each line once', async () => {
  const { world, outbox } = around()
  outbox.open()
  Object.assign(world, { isRoomThere: false, isAppThere: false })
  outbox.close()
  outbox.put(line('one'))
  outbox.put(line('two'))
  await vi.advanceTimersByTimeAsync(60_000)
  const tries = world.tries
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ told: [], saved: [], hasUnsent: true, tries })
  Object.assign(world, { isRoomThere: true, isAppThere: true })
  outbox.open()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ told: ['one', 'two'], saved: ['one', 'two'], hasUnsent: false })
})

test('what is left of a call goes into no other', async () => {
  const { world, outbox } = around()
  outbox.open()
  Object.assign(world, { isRoomThere: false, isAppThere: false })
  outbox.put(line('one'))
  await vi.advanceTimersByTimeAsync(1000)
  outbox.close()
  outbox.forget()
  Object.assign(world, { isRoomThere: true, isAppThere: true })
  outbox.open()
  outbox.put(line('two'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ told: ['two'], saved: ['two'], hasUnsent: false })
})

test('a line that the app refuses for good holds up none that come after it', async () => {
  const { world, outbox } = around()
  outbox.open()
  world.refused = 'one'
  outbox.put(line('one'))
  outbox.put(line('two'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ saved: ['two'], tries: 2, hasUnsent: false })
})

test('what the app does not have is kept through a reload, and is there once', async () => {
  const { world, outbox } = around()
  outbox.open()
  outbox.put(line('one'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.kept).toEqual([])
  world.isAppThere = false
  outbox.put(line('two'))
  outbox.put(line('three'))
  await vi.advanceTimersByTimeAsync(1000)
  outbox.close()
  expect(world.kept).toEqual([line('two'), line('three')])

  const reloaded = outboxIn(world)
  reloaded.open()
  // Every time that the room is there again.
  for (let time = 0; time < 2; time++) for (const one of world.kept) reloaded.put(one)
  await vi.advanceTimersByTimeAsync(5000)
  world.isAppThere = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(world).toMatchObject({ saved: ['one', 'two', 'three'], kept: [], hasUnsent: false })
})
