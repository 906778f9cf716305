import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

import { type PortName, Sentence, type Settings } from './settings.ts'

const whose: Record<PortName, string> = {
  APP_PORT: 'the app',
  HANDSET_PORT: 'the handset simulator',
  WORKER_PORT: 'the worker',
  GATEWAY_PORT: 'the Supabase gateway',
  DATABASE_PORT: 'PostgreSQL',
  LIVEKIT_PORT: 'LiveKit',
  LIVEKIT_UDP_PORT: 'LiveKit (media over UDP)',
}

export async function checkPorts(settings: Settings): Promise<void> {
  for (const [name, port] of Object.entries(settings.ports) as [PortName, number][]) {
    const isFree = name === 'LIVEKIT_UDP_PORT' ? await isUdpFree(port) : await isTcpFree(port)
    if (!isFree)
      throw new Sentence(
        `Port ${port}, which ${whose[name]} needs, is taken: stop the program that uses it, or start with ${name}=<another port> (SUNWAI_PORT_OFFSET=1000 moves all).`,
      )
  }
}

function isTcpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function isUdpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(false))
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)))
  })
}
