import { existsSync, renameSync, writeFileSync } from 'node:fs'

import { cached } from './cache.ts'

const width = 640
const height = 480
const frames = 30

/** The camera of the fake device: a figure whose two hands move through one round a second, at 640×480 and 30 fps. */
export function cameraClip(): string {
  const path = cached('camera-1.y4m')
  if (existsSync(path)) return path
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`)]
  for (let frame = 0; frame < frames; frame++)
    parts.push(Buffer.from('FRAME\n'), picture((frame / frames) * 2 * Math.PI))
  writeFileSync(`${path}.${process.pid}`, Buffer.concat(parts))
  renameSync(`${path}.${process.pid}`, path)
  return path
}

function picture(angle: number): Buffer {
  const luma = Buffer.alloc(width * height, 90)
  disc(luma, 320, 130, 70, 170)
  for (let y = 220; y < height; y++) luma.fill(60, y * width + 220, y * width + 420)
  disc(luma, 220 + 60 * Math.cos(angle), 300 + 70 * Math.sin(angle), 34, 200)
  disc(luma, 420 - 60 * Math.cos(angle), 300 + 70 * Math.sin(angle + 1), 34, 200)
  return Buffer.concat([luma, Buffer.alloc((width * height) / 4, 118), Buffer.alloc((width * height) / 4, 140)])
}

function disc(luma: Buffer, cx: number, cy: number, radius: number, shade: number): void {
  for (let y = Math.ceil(cy - radius); y <= cy + radius; y++) {
    const half = Math.sqrt(radius ** 2 - (y - cy) ** 2)
    luma.fill(shade, y * width + Math.round(cx - half), y * width + Math.round(cx + half))
  }
}
