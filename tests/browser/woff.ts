import { inflateSync } from 'node:zlib'

/** A WOFF 1.0 file as the OpenType font in it: the same tables, inflated, behind an ordinary table directory (W3C WOFF, §4 and §5). */
export function openTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const header = Buffer.alloc(12 + 16 * count)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  const largest = 2 ** Math.floor(Math.log2(count))
  header.writeUInt16BE(largest * 16, 6)
  header.writeUInt16BE(Math.log2(largest), 8)
  header.writeUInt16BE((count - largest) * 16, 10)

  const tables: Buffer[] = []
  let offset = header.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const from = woff.readUInt32BE(entry + 4)
    const packed = woff.readUInt32BE(entry + 8)
    const length = woff.readUInt32BE(entry + 12)
    const data = woff.subarray(from, from + packed)
    const table = packed < length ? inflateSync(data) : data
    const to = 12 + 16 * index
    woff.copy(header, to, entry, entry + 4)
    header.writeUInt32BE(woff.readUInt32BE(entry + 16), to + 4)
    header.writeUInt32BE(offset, to + 8)
    header.writeUInt32BE(length, to + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    tables.push(table, padding)
    offset += length + padding.length
  }
  return Buffer.concat([header, ...tables])
}
