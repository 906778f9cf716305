import { existsSync } from 'node:fs'

import { cachedBinary } from './places.ts'

export async function obtainLivekit(_progress: (note: string) => void): Promise<string> {
  if (existsSync(cachedBinary())) return cachedBinary()
  throw new Error('No livekit-server')
}
