import 'server-only'
import { readObject } from './storage.ts'

/** As large as one part of a recording may be. */
export const longestPartBytes = 8_000_000

export type Playable = {
  size: number
  mimeType: string
  read: (start: number, end: number) => ReadableStream<Uint8Array>
}

/** Stored parts as one file: only those that are asked for are fetched. `bytes`: the size of each part in order; `pathOf` its place. */
export function partsAsOne(mimeType: string, bytes: number[], pathOf: (index: number) => string): Playable {
  const size = bytes.reduce((sum, one) => sum + one, 0)
  return { size, mimeType, read: (start, end) => streamOf(partsBetween(bytes, pathOf, start, end)) }
}

async function* partsBetween(bytes: number[], pathOf: (index: number) => string, start: number, end: number) {
  let offset = 0
  for (const [index, size] of bytes.entries()) {
    const from = offset
    offset += size
    if (offset <= start) continue
    if (from > end) return
    const read = await readObject('recordings', pathOf(index))
    // The answer has begun: the player sees a broken connection and asks again from there.
    if (!read.ok) throw new Error(`Part ${index} of a recording cannot be read: ${read.code}`)
    yield read.value.subarray(Math.max(start - from, 0), end + 1 - from)
  }
}

/** The next part is fetched when the player has room for it. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await parts.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
}
