import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { isSameProcess, startedAt, stopProcess } from './process-identity.ts'
import { makeDataDir, Sentence, type Settings } from './settings.ts'

type Recorded = { pid: number; began: string; signal: NodeJS.Signals }

const supervisorRecord = 'supervisor.json'
/** The database last: what writes to it stops first. */
const stopsLast = ['gateway', 'database']

/** Takes the data directory for this process, and stops the parts that a killed supervisor left running. */
export async function takeOver(settings: Settings): Promise<number> {
  const folder = makeDataDir(settings, 'run')
  const records = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const owner = records.includes(supervisorRecord) ? read(join(folder, supervisorRecord)) : undefined
  if (owner && isSameProcess(owner.pid, owner.began))
    throw new Sentence(
      `Sunwai already runs on ${settings.dataDir} (process ${owner.pid}): stop it with Ctrl-C, or choose another SUNWAI_DATA_DIR and SUNWAI_PORT_OFFSET.`,
    )

  const rank = (name: string): number => stopsLast.indexOf(name.replace('.json', ''))
  let stopped = 0
  for (const name of records.filter((one) => one !== supervisorRecord).toSorted((a, b) => rank(a) - rank(b))) {
    const orphan = read(join(folder, name))
    if (orphan && isSameProcess(orphan.pid, orphan.began)) {
      await stopProcess(orphan.pid, orphan.began, orphan.signal, 8000)
      stopped++
    }
    rmSync(join(folder, name), { force: true })
  }
  const self: Recorded = { pid: process.pid, began: startedAt(process.pid) ?? '', signal: 'SIGTERM' }
  writeFileSync(join(folder, supervisorRecord), JSON.stringify(self))
  return stopped
}

/** Gives the data directory up, if it is this process that has it. */
export function release(settings: Settings): void {
  const path = join(settings.dataDir, 'run', supervisorRecord)
  if (read(path)?.pid === process.pid) rmSync(path, { force: true })
}

function read(path: string): Recorded | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Recorded
  } catch {
    return undefined
  }
}
