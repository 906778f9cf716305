import { join } from 'node:path'

import { type Part, probeHttp } from './part.ts'
import { root, type Settings } from './settings.ts'

/** Our own servers that are plain Node: the worker and the handset simulator. `npm run dev` starts them anew when their files change. */
export function nodePart(name: 'handset' | 'worker', port: number, settings: Settings, env: NodeJS.ProcessEnv): Part {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  return {
    name,
    command: process.execPath,
    args: [...(settings.isDev ? ['--watch'] : []), ...flags, join(root, 'scripts', name, 'main.ts')],
    cwd: root,
    env,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
    startTimeoutMs: 30_000,
    silentAfterMs: 20_000,
    probe: async () => probeHttp(`http://127.0.0.1:${port}/health`),
  }
}
