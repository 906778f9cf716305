import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { unzip } from './zip.ts'

/** The least of a zip that a reader of the central directory needs. */
function zipOf(files: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), data)
    centrals.push(central, Buffer.from(name))
    offset += local.length + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...centrals, end])
}

test('a toolchain is unpacked without its prefix, its programs can be run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunwai-zip-'))
  unzip(
    zipOf({
      'm@v1/bin/go': 'program',
      'm@v1/pkg/tool/linux_amd64/compile': 'program',
      'm@v1/src/a.go': 'text',
      'else/b': 'no',
    }),
    folder,
    'm@v1/',
  )
  expect(readFileSync(join(folder, 'src/a.go'), 'utf8')).toBe('text')
  expect(statSync(join(folder, 'bin/go')).mode & 0o111).toBe(0o111)
  expect(statSync(join(folder, 'pkg/tool/linux_amd64/compile')).mode & 0o111).toBe(0o111)
  expect(statSync(join(folder, 'src/a.go')).mode & 0o111).toBe(0)
  rmSync(folder, { recursive: true })
})

test('a name that leads out of the folder is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunwai-zip-'))
  expect(() => unzip(zipOf({ 'm/../../evil': 'x' }), folder, 'm/')).toThrow(/outside its folder/)
  rmSync(folder, { recursive: true })
})
