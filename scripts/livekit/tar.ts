import { gunzipSync } from 'node:zlib'

/** One file out of a .tar.gz (POSIX ustar: 512-byte headers, sizes in octal). */
export function fileInTarball(tarball: Buffer, name: string): Buffer {
  const tar = gunzipSync(tarball)
  for (let at = 0; at + 512 <= tar.length;) {
    const path = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    if (path.split('/').at(-1) === name) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`There is no ${name} in the archive`)
}
