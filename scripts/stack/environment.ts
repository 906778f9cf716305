import { delimiter, join } from 'node:path'

import type { Secrets } from './secrets.ts'
import { root, type Settings } from './settings.ts'

const host = '127.0.0.1'

/** Everything the app, the worker, the handset simulator and the seed read (lib/env.ts checks it). Variables already set win. */
export function stackEnvironment(settings: Settings, secrets: Secrets): NodeJS.ProcessEnv {
  const { ports } = settings
  const { databasePassword, ...keys } = secrets
  const url = (port: number): string => `http://${host}:${port}`
  const appUrl = process.env.APP_URL ?? url(ports.APP_PORT)
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    DO_NOT_TRACK: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: settings.isDev ? 'development' : 'production',
    SUNWAI_EMBEDDED: '1',
    SUNWAI_DATA_DIR: settings.dataDir,
    NEXT_DIST_DIR: settings.distDir,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    ...keys,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    DATABASE_URL: `postgresql://postgres:${databasePassword}@${host}:${ports.DATABASE_PORT}/postgres`,
    SUPABASE_URL: url(ports.GATEWAY_PORT),
    LIVEKIT_URL: url(ports.LIVEKIT_PORT),
    LIVEKIT_WS_URL: process.env.LIVEKIT_WS_URL ?? `ws://${host}:${ports.LIVEKIT_PORT}`,
    WORKER_HEALTH_URL: `${url(ports.WORKER_PORT)}/health`,
    SMS_BASE_URL: url(ports.HANDSET_PORT),
    SMS_SENDER_ID: 'SUNWAI',
    SMS_ENTITY_ID: '0000000000000000001',
    WHATSAPP_BASE_URL: url(ports.HANDSET_PORT),
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    VAPID_SUBJECT: 'mailto:sunwai@example.invalid',
  }
}
