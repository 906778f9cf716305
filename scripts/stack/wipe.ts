import { rmSync } from 'node:fs'

import { release, takeOver } from './orphans.ts'
import { postgresHome } from './postgres-home.ts'
import type { Settings } from './settings.ts'

/** Stops what still runs on this data, then removes all of it. */
export async function wipe(settings: Settings): Promise<void> {
  await takeOver(settings)
  rmSync(postgresHome(settings).databaseDir, { recursive: true, force: true })
  release(settings)
  rmSync(settings.dataDir, { recursive: true, force: true })
}
