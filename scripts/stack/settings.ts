import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Default ports; `SUNWAI_PORT_OFFSET` moves all of them, each variable moves one. */
const defaultPorts = {
  APP_PORT: 3000,
  HANDSET_PORT: 3100,
  WORKER_PORT: 3200,
  GATEWAY_PORT: 54321,
  DATABASE_PORT: 54322,
  LIVEKIT_PORT: 7880,
  LIVEKIT_UDP_PORT: 7882,
}

export type PortName = keyof typeof defaultPorts

export type Settings = { dataDir: string; distDir: string; ports: Record<PortName, number>; isDev: boolean }

/** A mistake of the environment or of the user: shown as one sentence, without a stack. */
export class Sentence extends Error {}

/** What went wrong in words for whoever started the stack; undefined for a bug, which is shown whole. */
export function sentenceOf(error: unknown, dataDir: string): string | undefined {
  if (error instanceof Sentence) return error.message
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (error.code === 'ENOSPC')
    return `The disk is full: nothing more can be written to ${dataDir}. Free some space and start again.`
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return `This user may not write there (${error.message}): choose another folder with SUNWAI_DATA_DIR, or make it yours.`
  return undefined
}

export function readSettings({ isDev = false } = {}): Settings {
  const offset = Number(process.env.SUNWAI_PORT_OFFSET ?? 0)
  const ports = Object.fromEntries(
    Object.entries(defaultPorts).map(([name, port]) => [name, readPort(name, port + offset)]),
  ) as Record<PortName, number>
  return {
    dataDir: resolve(root, process.env.SUNWAI_DATA_DIR ?? '.data'),
    distDir: process.env.NEXT_DIST_DIR ?? '.next',
    ports,
    isDev,
  }
}

function readPort(name: string, fallback: number): number {
  const port = Number(process.env[name] ?? fallback)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Sentence(
    `${name} is “${process.env[name] ?? fallback}”, which is no port: give it a number from 1 to 65535.`,
  )
}

/** The data directory may be walked through (PostgreSQL's own user must reach its files) but not listed. */
export function makeDataDir(settings: Settings, ...parts: string[]): string {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 })
  const path = join(settings.dataDir, ...parts)
  mkdirSync(path, { recursive: true, mode: 0o711 })
  return path
}
