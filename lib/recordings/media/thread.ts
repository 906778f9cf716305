import { parentPort, workerData } from 'node:worker_threads'

import type { Told } from './make-films.ts'
import { remux } from './remux.ts'
import { makeSmallCopy } from './small-copy.ts'

async function films(bytes: Uint8Array<ArrayBuffer>): Promise<Told> {
  try {
    const whole = await remux(bytes)
    // Pictures that cannot be read leave the whole: a player may know better.
    const small = await makeSmallCopy(whole.bytes).catch(() => null)
    return { films: { whole, small: small?.film ?? null, poster: small?.poster ?? null } }
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.postMessage(await films(workerData as Uint8Array<ArrayBuffer>))
