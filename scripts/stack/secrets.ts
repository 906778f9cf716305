import { createECDH, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { makeDataDir, type Settings } from './settings.ts'

const random = (bytes = 32): string => randomBytes(bytes).toString('base64url')

function generate() {
  const vapid = createECDH('prime256v1')
  vapid.generateKeys()
  return {
    databasePassword: random(),
    SUPABASE_PUBLISHABLE_KEY: `sb_publishable_${random(16)}_${random(6)}`,
    SUPABASE_SECRET_KEY: `sb_secret_${random(16)}_${random(6)}`,
    SUPABASE_JWT_SECRET: random(),
    LIVEKIT_API_KEY: `API${randomBytes(8).toString('hex')}`,
    LIVEKIT_API_SECRET: random(),
    SMS_API_KEY: random(),
    WHATSAPP_TOKEN: random(),
    WHATSAPP_APP_SECRET: random(),
    WHATSAPP_VERIFY_TOKEN: random(),
    VAPID_PUBLIC_KEY: vapid.getPublicKey('base64url'),
    VAPID_PRIVATE_KEY: vapid.getPrivateKey('base64url'),
    NEXTAUTH_SECRET: random(),
    CODE_PEPPER: random(),
  }
}

export type Secrets = ReturnType<typeof generate>

/** Made once, kept in `.data/secrets.json`, readable by this user only. A secret that a newer version needs is added. */
export function loadSecrets(settings: Settings): Secrets {
  const path = join(makeDataDir(settings), 'secrets.json')
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {}
  const secrets = { ...generate(), ...kept }
  if (Object.keys(secrets).length > Object.keys(kept).length) {
    writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return secrets
}
