import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs'

import { cached } from '../../browser/cache.ts'
import { fps, luma, pictures, size } from './scene.ts'

/** The camera of both sides as a file: every picture carries its number. */
export function clip(): string {
  const path = cached('bench-call-1.y4m')
  if (existsSync(path)) return path
  const file = openSync(`${path}.${process.pid}`, 'w')
  writeSync(file, `YUV4MPEG2 W${size.width} H${size.height} F${fps}:1 Ip A1:1 C420jpeg\n`)
  const quarter = (size.width * size.height) / 4
  for (let picture = 0; picture < pictures; picture++) {
    writeSync(file, 'FRAME\n')
    for (const plane of [luma(picture), Buffer.alloc(quarter, 118), Buffer.alloc(quarter, 140)]) writeSync(file, plane)
  }
  closeSync(file)
  renameSync(`${path}.${process.pid}`, path)
  return path
}
