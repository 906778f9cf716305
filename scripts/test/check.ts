import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

import { root, Sentence } from '../stack/settings.ts'
import { say, step } from '../stack/steps.ts'

export type Count = { passed: number; failed: number }

export type Check = {
  name: string
  title: string
  commands: string[][]
  /** How many of a runner's tests passed and failed; a check without tests of its own counts as one. */
  count?: () => Count
}

/** Runs one check; all it prints goes to a log, and to the terminal when it fails. Never throws: a failure is counted. */
export async function runCheck(check: Check, env: NodeJS.ProcessEnv, log: string): Promise<Count> {
  let output = ''
  let count: Count = { passed: 0, failed: 1 }
  const work = async (progress: (note: string) => void): Promise<void> => {
    let code = 0
    for (const [command = '', ...args] of check.commands) {
      code = await run(command, args, env, log, (chunk) => {
        output += chunk
        progress(chunk.trim().split('\n').at(-1)?.slice(0, 90) ?? '')
      })
      if (code !== 0) break
    }
    count = counted(check, code)
    progress(count.failed > 0 ? `${count.failed} of ${count.passed + count.failed} failed` : `${count.passed} passed`)
    if (count.failed > 0) throw new Sentence(output.trimEnd())
  }
  try {
    await step(check.title, work)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
  return count
}

function counted(check: Check, code: number): Count {
  const whole = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!check.count) return whole
  try {
    const count = check.count()
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  log: string,
  heard: (chunk: string) => void,
): Promise<number> {
  const file = createWriteStream(log, { flags: 'a' })
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      file.write(chunk)
      heard(chunk.toString('utf8'))
    })
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      heard(error.message)
      resolve(1)
    })
    child.on('close', (exit) => resolve(exit ?? 1))
  })
  file.end()
  await finished(file)
  return code
}
