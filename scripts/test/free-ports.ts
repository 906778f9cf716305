import { createServer } from 'node:net'

import type { PortName } from '../stack/settings.ts'

const names: PortName[] = [
  'APP_PORT',
  'HANDSET_PORT',
  'WORKER_PORT',
  'GATEWAY_PORT',
  'DATABASE_PORT',
  'LIVEKIT_PORT',
  'LIVEKIT_UDP_PORT',
]

/** Ports that nobody uses now, held together until all are found so that none is given twice. */
export async function freePorts(): Promise<Record<string, string>> {
  const servers = await Promise.all(names.map(async () => listen()))
  const ports = servers.map(({ port }) => String(port))
  await Promise.all(servers.map(({ close }) => close()))
  return Object.fromEntries(names.map((name, index) => [name, ports[index] ?? '']))
}

async function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port')
  return { port: address.port, close: async () => new Promise((resolve) => server.close(() => resolve())) }
}
