import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Unpacks a zip without the folder `prefix` its names begin with (PKWARE APPNOTE 4.3: end record, central directory, local headers). */
export function unzip(zip: Buffer, to: string, prefix: string): number {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('This is no zip file')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (!name.startsWith(prefix) || name.endsWith('/')) continue
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(from, from + packed)
    write(join(to, name.slice(prefix.length)), to, method === 0 ? data : inflateRawSync(data))
  }
  return count
}

function write(path: string, within: string, data: Buffer): void {
  if (relative(within, path).startsWith('..')) throw new Error(`The zip wants to write outside its folder: ${path}`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, data)
  if (/[/\\](bin|tool[/\\][^/\\]+)[/\\][^/\\]+$/.test(path)) chmodSync(path, 0o755)
}
