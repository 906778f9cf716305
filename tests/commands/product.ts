import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** What a person types, on ports and data of this test: `npm start` is `new Command('start')`. */
export class Command {
  readonly child: ChildProcess
  output = ''
  #hasEnded = false

  constructor(script: string, args: string[] = [], env: Record<string, string> = {}) {
    // A process group of its own, as a terminal gives it: Ctrl-C reaches everything in it.
    this.child = spawn('npm', ['run', script, '--', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child.once('close', () => (this.#hasEnded = true))
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')))
  }

  /** Until it has printed these words; fails when it ends before. */
  async says(words: string): Promise<void> {
    while (!this.output.includes(words)) {
      if (this.#hasEnded) throw new Error(`It ended without saying “${words}”:\n${this.output}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  signal(name: NodeJS.Signals): void {
    if (this.child.pid !== undefined && !this.#hasEnded) process.kill(-this.child.pid, name)
  }

  /** Until nobody is left who could print something (npm itself goes at Ctrl-C before what it runs). → npm's exit code. */
  async ends(): Promise<number | null> {
    if (!this.#hasEnded) await once(this.child, 'close')
    return this.child.exitCode
  }
}
