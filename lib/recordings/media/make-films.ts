import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import type { Film } from './remux.ts'

export type Films = {
  whole: Film
  small: Uint8Array<ArrayBuffer> | null
  poster: Uint8Array<ArrayBuffer> | null
}
/** What the thread tells. */
export type Told = { films: Films } | { unreadable: string }

let before: Promise<unknown> = Promise.resolve()

/** In a thread, one film after the other: a minute of signing keeps a processor busy for half a minute, and messages must still go out. Throws when it is no film. */
export async function makeFilms(bytes: Uint8Array<ArrayBuffer>): Promise<Films> {
  const mine = before.then(async () => inThread(bytes))
  before = mine.catch(() => undefined)
  return mine
}

async function inThread(bytes: Uint8Array<ArrayBuffer>): Promise<Films> {
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: bytes, transferList: [bytes.buffer] })
  // `once` rejects when the thread fails.
  const [told] = (await once(thread, 'message')) as [Told]
  if ('unreadable' in told) throw new Error(told.unreadable)
  return told.films
}
