import 'server-only'
import { randomUUID } from 'node:crypto'

import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

import { fail, ok, type Result } from '../result.ts'
import { storeObject } from './storage.ts'

export type StoredPhoto = { path: string; mimeType: string; bytes: number }

export const photoBytes = 10 * 1024 * 1024
const keptBytes = 300 * 1024
const readable = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
  'image/gif',
  'image/tiff',
])
/** Tried in this order until it is small enough: a bill or a meter must stay legible, so the size goes last. */
const steps = [
  { edge: 1600, quality: 80 },
  { edge: 1600, quality: 65 },
  { edge: 1280, quality: 55 },
  { edge: 1024, quality: 45 },
  { edge: 800, quality: 35 },
]

/**
 * Takes a photo as a phone sends it, makes a plain upright JPEG of at most 300 kB without position, camera or time, and stores it. The kind is
 * read from its bytes, whatever its name says. The same `id` is the same photo. 413 too_large, 415 unsupported_media_type, 503 unavailable.
 */
export async function storePhoto(file: Blob, id: string = randomUUID()): Promise<Result<StoredPhoto>> {
  if (file.size > photoBytes) return fail('too_large', 'photo')
  const original = Buffer.from(await file.arrayBuffer())
  const type = await fileTypeFromBuffer(original)
  if (type === undefined || !readable.has(type.mime)) return fail('unsupported_media_type', 'photo')
  const jpeg = await shrink(original)
  if (jpeg === null) return fail('unsupported_media_type', 'photo')
  const path = `photo/${id}.jpg`
  const stored = await storeObject('attachments', path, jpeg, 'image/jpeg')
  return stored.ok ? ok({ path, mimeType: 'image/jpeg', bytes: jpeg.byteLength }) : stored
}

async function shrink(original: Buffer): Promise<Buffer | null> {
  for (const { edge, quality } of steps) {
    const jpeg = await sharp(original, { limitInputPixels: 120_000_000, failOn: 'error' })
      .rotate()
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer()
      .catch(() => null) // broken inside, or a kind that this build cannot open
    if (jpeg === null || jpeg.byteLength <= keptBytes) return jpeg
  }
  return null
}
