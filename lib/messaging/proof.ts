import 'server-only'
import sharp from 'sharp'

import { adminDatabase } from '../db/admin.ts'
import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { fail, ok, type Result } from '../result.ts'

type Photo = { bytes: Uint8Array; caption: string; complaintId: number; key: string }

/**
 * An officer's photo from the spot becomes part of the complaint, in whose right `db` acts. It is drawn anew (at most 2048 px):
 * what is no picture is refused, and the place and phone that a camera writes into its files are gone. The same key is the same photo.
 */
export async function keepProof(db: Db, { bytes, caption, complaintId, key }: Photo): Promise<Result<string>> {
  let jpeg: Buffer
  try {
    const image = sharp(bytes, { limitInputPixels: 60_000_000, failOn: 'error' })
    jpeg = await image
      .rotate()
      .resize({ width: 2048, height: 2048, fit: 'inside', withoutEnlargement: true })
      .jpeg()
      .toBuffer()
  } catch {
    return fail('unsupported_media_type', 'photo')
  }
  const path = `proof/${key}.jpg`
  const stored = await adminDatabase()
    .storage.from('attachments')
    .upload(path, jpeg, { contentType: 'image/jpeg', upsert: true })
  if (stored.error) throw new Error('the photo could not be stored', { cause: stored.error })
  const { data, error } = await db.rpc('add_attachment', {
    complaint_id: complaintId,
    kind: 'photo',
    phase: 'proof',
    object_path: path,
    mime_type: 'image/jpeg',
    bytes: jpeg.length,
    caption: caption.slice(0, 300),
  })
  return error ? fromRpc(error) : ok(data)
}
