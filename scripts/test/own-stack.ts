import { resolve } from 'node:path'

import { readSettings, root, type Settings } from '../stack/settings.ts'
import { stackOf } from '../stack/stack.ts'
import { wipe } from '../stack/wipe.ts'
import { freePorts } from './free-ports.ts'

/** Ports and data of their own for what follows; the build is shared. */
export async function moveTo(dataDir: string): Promise<Settings> {
  Object.assign(process.env, await freePorts(), {
    SUNWAI_DATA_DIR: resolve(root, dataDir),
    NEXT_DIST_DIR: '.next-test',
    SUNWAI_PORT_OFFSET: '0',
    LOG_LEVEL: 'warn',
  })
  return readSettings()
}

/** A fresh stack beside any that runs, for tests and benches; Ctrl-C stops it too. */
export async function ownStack(dataDir: string): Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const settings = await moveTo(dataDir)
  await wipe(settings)
  const stack = stackOf(settings)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stack.stop().then(() => process.exit(130)))
  try {
    return { env: await stack.start(), stop: stack.stop }
  } catch (error) {
    await stack.stop()
    throw error
  }
}
