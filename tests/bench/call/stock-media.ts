import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { obtainLivekit } from '../../../scripts/livekit/obtain.ts'
import { loopbackConfig } from '../../../scripts/stack/livekit.ts'
import { probeHttp } from '../../../scripts/stack/part.ts'
import { freePorts } from '../../../scripts/test/free-ports.ts'

export type Media = {
  env: { LIVEKIT_URL: string; LIVEKIT_WS_URL: string; LIVEKIT_API_KEY: string; LIVEKIT_API_SECRET: string }
  udpPort: number
  close: () => void
}

/** A media server as it comes, for stock: with its own congestion control, which the product's has not. */
export async function stockMedia(): Promise<Media> {
  const { LIVEKIT_PORT = '', LIVEKIT_UDP_PORT = '' } = await freePorts()
  const env = {
    LIVEKIT_URL: `http://127.0.0.1:${LIVEKIT_PORT}`,
    LIVEKIT_WS_URL: `ws://127.0.0.1:${LIVEKIT_PORT}`,
    LIVEKIT_API_KEY: process.env.LIVEKIT_API_KEY ?? '',
    LIVEKIT_API_SECRET: process.env.LIVEKIT_API_SECRET ?? '',
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-media-'))
  const path = join(folder, 'livekit.yaml')
  const config = loopbackConfig(Number(LIVEKIT_PORT), Number(LIVEKIT_UDP_PORT), env)
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 })
  // It would take the ports of the product's from the environment.
  const server = spawn(await obtainLivekit(() => undefined), ['--config', path], {
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const close = (): void => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', close)
  await answers(env.LIVEKIT_URL)
  return { env, udpPort: Number(LIVEKIT_UDP_PORT), close }
}

async function answers(url: string, tries = 100): Promise<void> {
  try {
    await probeHttp(url)
  } catch (error) {
    if (tries === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    await answers(url, tries - 1)
  }
}
