import {
  mkdirSync,
  openSync,
  readFileSync,
  fsyncSync,
  writeSync,
  existsSync,
  writeFileSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'

import { apply, emptyPhones, type Entry, type Phones } from './phones.ts'

export type Store = {
  phones: Phones
  write: (...entries: Entry[]) => void
  saveMedia: (id: string, bytes: Uint8Array) => void
  readMedia: (id: string) => Buffer
}

/** The phones' memory: an append-only log, so that a restart or a kill loses nothing that was answered for. */
export function openStore(directory: string): Store {
  const mediaDirectory = join(directory, 'media')
  mkdirSync(mediaDirectory, { recursive: true })
  const log = join(directory, 'log.jsonl')
  const phones = emptyPhones()
  if (existsSync(log)) replay(log, phones)
  const file = openSync(log, 'a', 0o600)

  return {
    phones,
    write(...entries) {
      writeSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      fsyncSync(file)
      for (const entry of entries) apply(phones, entry)
    },
    saveMedia: (id, bytes) => writeFileSync(join(mediaDirectory, id), bytes, { flush: true }),
    readMedia: (id) => readFileSync(join(mediaDirectory, id)),
  }
}

function replay(log: string, phones: Phones): void {
  const bytes = readFileSync(log)
  // A kill in the middle of a write leaves half a line, which nobody was answered for.
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end < bytes.length) truncateSync(log, end)
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) {
    if (line) apply(phones, JSON.parse(line) as Entry) // Written by `write` above, by nobody else.
  }
}
