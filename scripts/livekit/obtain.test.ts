import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { isRightVersion } from './existing.ts'
import { moduleProxy } from './go.ts'
import { obtainLivekit } from './obtain.ts'
import { cachedBinary, livekitVersion } from './places.ts'

const files = new Map<string, Buffer>()
let server: Server
let folder: string
let env: NodeJS.ProcessEnv

/** A machine with neither Go nor livekit-server, whose releases come from the server of this test. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sunwai-livekit-'))
  files.clear()
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(file ? 200 : 404).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  env = {
    NODE_ENV: 'test',
    PATH: folder,
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    GOPROXY: `${url}/proxy`,
    LIVEKIT_RELEASES_URL: url,
  }
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const silent = (): void => undefined
const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
const archive = `livekit_${livekitVersion}_linux_${architecture}.tar.gz`

function program(says: string): string {
  return `#!/bin/sh\necho "livekit-server version ${says}"\n`
}

function tarball(name: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  return gzipSync(Buffer.concat([header, Buffer.from(content.padEnd(512, '\0')), Buffer.alloc(1024)]))
}

function publish(data: Buffer, checksum = createHash('sha256').update(data).digest('hex')): void {
  files.set(`/v${livekitVersion}/${archive}`, data)
  files.set(`/v${livekitVersion}/checksums.txt`, Buffer.from(`${'0'.repeat(64)}  other.zip\n${checksum}  ${archive}\n`))
}

test('a machine without Go gets LiveKit’s release, checked against its published checksum, and keeps it', async () => {
  publish(tarball('livekit-server', program(livekitVersion)))
  const path = await obtainLivekit(silent, env)
  expect(path).toBe(cachedBinary(env))
  expect(readFileSync(path, 'utf8')).toContain(livekitVersion)
  expect(statSync(path).mode & 0o111).toBe(0o111)
  files.clear()
  expect(await obtainLivekit(silent, env)).toBe(path)
})

test('a release that is not what was published is refused in one sentence that says what to do', async () => {
  publish(tarball('livekit-server', 'something else'), 'a'.repeat(64))
  await expect(obtainLivekit(silent, env)).rejects.toThrow(/not what was published.*Install Go/s)
})

test('a toolchain that is not the pinned one is refused before anything is unpacked', async () => {
  files.set(`/proxy/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-${architecture}.zip`, Buffer.from('PK'))
  await expect(obtainLivekit(silent, env)).rejects.toThrow(/module proxy: .* is not what was published/)
})

test('the binary that LIVEKIT_SERVER_BIN names is used, and a wrong path is told', async () => {
  const named = join(folder, 'named')
  await expect(obtainLivekit(silent, { ...env, LIVEKIT_SERVER_BIN: named })).rejects.toThrow(/LIVEKIT_SERVER_BIN is/)
  writeFileSync(named, program('0.0.1'))
  chmodSync(named, 0o755)
  expect(await obtainLivekit(silent, { ...env, LIVEKIT_SERVER_BIN: named })).toBe(named)
})

test('livekit-server on PATH is used only in a version that the client fits', async () => {
  const onPath = join(folder, 'livekit-server')
  writeFileSync(onPath, program('1.9.0'))
  chmodSync(onPath, 0o755)
  const withShell = { ...env, PATH: `${folder}:/bin` }
  publish(tarball('livekit-server', program(livekitVersion)))
  expect(await obtainLivekit(silent, withShell)).toBe(cachedBinary(env))
  writeFileSync(onPath, program(livekitVersion))
  expect(await obtainLivekit(silent, withShell)).toBe('livekit-server')
})

test.for([
  ['livekit-server version 1.13.5', true],
  ['livekit-server version 1.13.9', true],
  ['livekit-server version 1.13.4', false],
  ['livekit-server version 1.14.0', false],
  ['nonsense', false],
] as const)('%s is right: %s', ([said, expected]) => {
  expect(isRightVersion(said)).toBe(expected)
})

test('the first address of GOPROXY is taken, and what "go env -w" has written when there is no variable', () => {
  expect(moduleProxy({ ...env, GOPROXY: 'off,http://one.example/,http://two.example|direct' })).toBe(
    'http://one.example',
  )
  const written = join(folder, 'env')
  writeFileSync(written, 'GOFLAGS=-x\nGOPROXY=http://written.example,direct\n')
  expect(moduleProxy({ ...env, GOPROXY: '', GOENV: written })).toBe('http://written.example')
  expect(moduleProxy({ ...env, GOPROXY: '' })).toBeUndefined()
})
