import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

import { root, Sentence } from './settings.ts'

type Options = { env: NodeJS.ProcessEnv; log: string; progress: (note: string) => void }

/** Runs a command to its end; its last line is the progress, all of it goes to the log, and to the error when it fails. */
export async function runToEnd(
  title: string,
  command: string,
  args: string[],
  { env, log, progress }: Options,
): Promise<void> {
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 })
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let tail = ''
  const read = (chunk: Buffer): void => {
    file.write(chunk)
    tail = (tail + chunk.toString('utf8')).slice(-6000)
    const last = tail.trim().split('\n').at(-1)?.trim() ?? ''
    progress(stripVTControlCharacters(last).slice(0, 80))
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const code = await new Promise<number | string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve(exit ?? signal ?? 'no code'))
  })
  file.end()
  progress('')
  if (code !== 0) throw new Sentence(`${title} failed (${code}); all of it is in ${log}:\n${tail.trim()}`)
}
