import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Made once, used by every run; git knows nothing of it. */
const cache = resolve(import.meta.dirname, '../../.cache')
mkdirSync(cache, { recursive: true })

export function cached(name: string): string {
  return join(cache, name)
}
