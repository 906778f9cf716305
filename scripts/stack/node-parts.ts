import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { type Part, probeHttp } from './part.ts'
import { root } from './settings.ts'

/** Our own servers that are plain Node: the worker and the handset simulator. */
function nodePart(name: string, port: string | undefined, env: NodeJS.ProcessEnv): Part[] {
  const script = join(root, 'scripts', name, 'main.ts')
  if (!existsSync(script)) return []
  return [
    {
      name,
      command: process.execPath,
      args: ['--conditions=react-server', '--disable-warning=ExperimentalWarning', script],
      cwd: root,
      env,
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 10_000,
      startTimeoutMs: 30_000,
      probe: async () => probeHttp(`http://127.0.0.1:${port}/health`),
    },
  ]
}

export function nodeParts(env: NodeJS.ProcessEnv): Part[] {
  return [...nodePart('handset', env.HANDSET_PORT, env), ...nodePart('worker', env.WORKER_PORT, env)]
}
