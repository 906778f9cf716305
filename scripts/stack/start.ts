import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readSettings, Sentence, sentenceOf, type Settings } from './settings.ts'
import { stackOf } from './stack.ts'
import { say } from './steps.ts'

function announce(settings: Settings, env: NodeJS.ProcessEnv): void {
  const handset = `http://127.0.0.1:${settings.ports.HANDSET_PORT}`
  say(
    `\n  Sunwai    ${env.APP_URL}\n  Phones    ${handset}  (every SMS, WhatsApp and push message)\n  Health    ${env.APP_URL}/api/health`,
  )
  const path = join(settings.dataDir, 'sign-ins.json')
  if (existsSync(path)) {
    const signIns = JSON.parse(readFileSync(path, 'utf8')) as { role: string; login: string; password: string }[]
    say(`  Sign-ins  ${path}  (with the secrets of the codes; the sign-in page offers them too)`)
    for (const { role, login, password } of signIns)
      say(`            ${role.padEnd(14)} ${login.padEnd(16)} ${password}`)
  }
  say('\n  Ctrl-C stops everything.\n')
}

async function run(settings: Settings): Promise<void> {
  const began = Date.now()
  const stack = stackOf(settings)
  let ending: Promise<void> | undefined
  const end = async (code: number): Promise<void> => {
    ending ??= stack.stop()
    await ending
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!ending) say('\nStopping …')
      void end(0)
    })
  const failed = async (error: unknown): Promise<void> => {
    if (ending) return
    console.error(sentenceOf(error, settings.dataDir) ?? error)
    await end(1)
  }
  process.on('uncaughtException', (error) => void failed(error))
  try {
    const env = await stack.start()
    say(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    announce(settings, env)
  } catch (error) {
    await failed(error)
  }
}

try {
  await run(readSettings({ isDev: process.argv.includes('--dev') }))
} catch (error) {
  if (!(error instanceof Sentence)) throw error
  console.error(error.message)
  process.exit(1)
}
