import 'server-only'
import sharp from 'sharp'

import { isSecret } from '../db/claims.ts'
import { anonymousDatabase, type Db } from '../db/client.ts'
import { done } from '../db/rpc.ts'
import { photoBytes } from '../files/photos.ts'
import { fail, type Result } from '../result.ts'

const edge = 320

/** My picture for those who wait: the middle of it, small, without position, camera or time. 413 too_large, 415 unsupported_media_type. */
export async function showMyPicture(db: Db, photo: Blob): Promise<Result<null>> {
  if (photo.size > photoBytes) return fail('too_large', 'picture')
  const jpeg = await sharp(Buffer.from(await photo.arrayBuffer()), { limitInputPixels: 120_000_000, failOn: 'error' })
    .rotate()
    .resize({ width: edge, height: edge, fit: 'cover', position: 'attention' })
    .flatten({ background: 'white' })
    .jpeg({ quality: 75, mozjpeg: true })
    .toBuffer()
    .catch(() => null) // no picture, or of a kind that this build cannot open
  if (jpeg === null) return fail('unsupported_media_type', 'picture')
  return done(db.rpc('show_my_picture', { picture: jpeg.toString('base64') }))
}

/** The key of the picture that somebody shows, for themselves. Null when there is none. */
export async function myPictureKey(db: Db): Promise<string | null> {
  const { data, error } = await db.rpc('my_picture_key')
  if (error) throw new Error(`The picture cannot be looked for: ${error.message}`, { cause: error })
  return data
}

export async function takeMyPictureAway(db: Db): Promise<Result<null>> {
  return done(db.rpc('show_my_picture'))
}

/** Null when there is none of this key (any more). */
export async function readPicture(key: string): Promise<Buffer<ArrayBuffer> | null> {
  if (!isSecret(key)) return null
  const { data, error } = await anonymousDatabase().rpc('staff_picture', { key })
  if (error) throw new Error(`The picture cannot be read: ${error.message}`, { cause: error })
  return data === null ? null : Buffer.from(data, 'base64')
}
