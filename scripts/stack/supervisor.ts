import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import type { Part } from './part.ts'
import { startedAt, stopProcess } from './process-identity.ts'
import { makeDataDir, Sentence, type Settings } from './settings.ts'
import { say } from './steps.ts'

const firstBackOffMs = 250
const longestBackOffMs = 10_000
const stableAfterMs = 3000

type Running = {
  part: Part
  child?: ChildProcess
  began?: string
  upSince: number
  backOffMs: number
  /** How long it may be silent before it is as good as dead. Grows with each time that this did not help: a slow machine is no dead part. */
  patienceMs: number
  isStopping: boolean
}

/** Starts the parts in order, restarts what dies, and stops them in the opposite order. */
export class Supervisor {
  #running: Running[] = []
  #settings: Settings

  constructor(settings: Settings) {
    this.#settings = settings
  }

  async start(part: Part): Promise<void> {
    const running: Running = {
      part,
      upSince: 0,
      backOffMs: firstBackOffMs,
      patienceMs: part.startTimeoutMs,
      isStopping: false,
    }
    this.#running.push(running)
    await part.prepare?.()
    this.#spawn(running)
    const deadline = Date.now() + part.startTimeoutMs
    for (;;) {
      try {
        await part.probe()
        return
      } catch (error) {
        if (Date.now() > deadline || (!running.child && running.backOffMs > 2000)) throw this.#didNotStart(part, error)
      }
      await wait(60)
    }
  }

  async stop(name: string): Promise<void> {
    const running = this.#running.find((one) => one.part.name === name)
    if (running) await this.#stop(running)
    this.#running = this.#running.filter((one) => one !== running)
  }

  async stopAll(): Promise<void> {
    for (const running of this.#running) running.isStopping = true
    for (const running of this.#running.toReversed()) await this.#stop(running)
    this.#running = []
  }

  #spawn(running: Running): void {
    const { part } = running
    const log = openSync(this.#logPath(part), 'a', 0o600)
    const child = spawn(part.command, part.args, {
      env: part.env,
      ...(part.cwd ? { cwd: part.cwd } : {}),
      ...part.user,
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    running.child = child
    running.upSince = Date.now()
    child.on('error', (error) => this.#ended(running, error.message))
    child.on('exit', (code, signal) => this.#ended(running, signal ?? `exit code ${code}`))
    const began = child.pid === undefined ? undefined : startedAt(child.pid)
    if (child.pid === undefined || began === undefined) return
    running.began = began
    writeFileSync(this.#recordPath(part), JSON.stringify({ pid: child.pid, began, signal: part.stopSignal }))
    void this.#watch(running, child)
  }

  /** A process can live and do nothing: one that hung while its database came back is as good as dead. */
  async #watch(running: Running, child: ChildProcess): Promise<void> {
    const { part } = running
    if (part.silentAfterMs === undefined) return
    let heardAt = Date.now()
    while (running.child === child) {
      try {
        await part.probe()
        running.patienceMs = part.silentAfterMs
        heardAt = Date.now()
      } catch {
        if (Date.now() - heardAt > running.patienceMs && running.child === child && !running.isStopping) {
          say(`! ${part.name} runs but has not answered for ${Math.round(running.patienceMs / 1000)} s`)
          running.patienceMs = Math.min(running.patienceMs * 2, part.startTimeoutMs)
          child.kill('SIGKILL')
        }
      }
      await wait(1000)
    }
  }

  #ended(running: Running, reason: string): void {
    if (!running.child) return
    delete running.child
    if (running.isStopping) return
    if (Date.now() - running.upSince > stableAfterMs) running.backOffMs = firstBackOffMs
    say(`! ${running.part.name} stopped (${reason}); starting it again in ${running.backOffMs} ms`)
    void this.#restart(running, running.backOffMs)
    running.backOffMs = Math.min(running.backOffMs * 2, longestBackOffMs)
  }

  async #restart(running: Running, delayMs: number): Promise<void> {
    await wait(delayMs)
    if (running.isStopping) return
    await running.part.prepare?.()
    if (!running.isStopping) this.#spawn(running)
  }

  async #stop(running: Running): Promise<void> {
    running.isStopping = true
    const pid = running.child?.pid
    if (pid !== undefined && running.began)
      await stopProcess(pid, running.began, running.part.stopSignal, running.part.stopTimeoutMs)
    rmSync(this.#recordPath(running.part), { force: true })
  }

  #didNotStart(part: Part, cause: unknown): Error {
    const path = this.#logPath(part)
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-12).join('\n') : ''
    if (/No space left on device|ENOSPC/.test(lines))
      return new Sentence(
        `The disk is full: ${part.name} cannot write to ${this.#settings.dataDir}. Free some space and start again.`,
      )
    return new Sentence(`${part.name} did not start. The end of ${path}:\n${lines}`, { cause })
  }

  #recordPath(part: Part): string {
    return join(makeDataDir(this.#settings, 'run'), `${part.name}.json`)
  }

  #logPath(part: Part): string {
    return join(makeDataDir(this.#settings, 'logs'), `${part.name}.log`)
  }
}
