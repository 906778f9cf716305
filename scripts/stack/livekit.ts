import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Part, probeHttp } from './part.ts'
import { makeDataDir, type Settings } from './settings.ts'

/** LiveKit on loopback, else as it comes: JSON is YAML, and its parser stops at a key it does not know. */
export function loopbackConfig(port: number, udpPort: number, env: Partial<Record<string, string>>) {
  return {
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      // Its TCP listener takes every address of the machine, whatever is bound: none here.
      tcp_port: 0,
      udp_port: udpPort,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      // Its address is known: whoever calls finds it, it looks for nobody.
      use_ice_lite: true,
      enable_loopback_candidate: true,
      interfaces: { includes: [process.platform === 'darwin' ? 'lo0' : 'lo'] },
      // Without any, LiveKit names public ones to every caller: nobody's address leaves this machine.
      stun_servers: [`127.0.0.1:${udpPort}`],
    },
    keys: { [env.LIVEKIT_API_KEY ?? '']: env.LIVEKIT_API_SECRET },
    logging: { level: 'warn' },
  }
}

export function livekitPart(settings: Settings, env: NodeJS.ProcessEnv, binary: string): Part {
  const { LIVEKIT_PORT, LIVEKIT_UDP_PORT, APP_PORT } = settings.ports
  const base = loopbackConfig(LIVEKIT_PORT, LIVEKIT_UDP_PORT, env)
  const config = {
    ...base,
    // The pages guard the link. The server's own guard leaves out every second picture, and fills a narrow link to find out how wide it is.
    rtc: { ...base.rtc, congestion_control: { enabled: false } },
    room: { auto_create: false, empty_timeout: 180, departure_timeout: 180 },
    webhook: { api_key: env.LIVEKIT_API_KEY, urls: [`http://127.0.0.1:${APP_PORT}/api/livekit/webhook`] },
  }
  const path = join(makeDataDir(settings), 'livekit.yaml')
  writeFileSync(path, JSON.stringify(config, null, 2), { mode: 0o600 })
  return {
    name: 'livekit',
    command: binary,
    args: ['--config', path],
    env,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 4000,
    startTimeoutMs: 20_000,
    silentAfterMs: 20_000,
    probe: async () => probeHttp(env.LIVEKIT_URL ?? ''),
  }
}
