import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'

import { readSettings, Sentence } from './settings.ts'
import { say } from './steps.ts'
import { wipe } from './wipe.ts'

/** Wipes this checkout's data: database, files, secrets, sign-ins. `--yes` does not ask. */
async function reset(): Promise<void> {
  const settings = readSettings()
  if (!existsSync(settings.dataDir)) return say('There is nothing to wipe.')
  if (!process.argv.includes('--yes')) {
    if (!process.stdin.isTTY)
      throw new Sentence('Nobody can be asked here: npm run reset -- --yes wipes without asking.')
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await terminal.question(
      `Everything in ${settings.dataDir} will be gone: complaints, files, sign-ins, secrets. Type “wipe” to go on: `,
    )
    terminal.close()
    if (answer.trim() !== 'wipe') return say('Nothing was changed.')
  }
  await wipe(settings)
  say('Wiped. npm start makes everything anew.')
}

try {
  await reset()
} catch (error) {
  if (!(error instanceof Sentence)) throw error
  console.error(error.message)
  process.exit(1)
}
