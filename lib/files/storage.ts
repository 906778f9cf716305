import 'server-only'
import { adminDatabase } from '../db/admin.ts'
import { log } from '../log.ts'
import { fail, ok, type Result } from '../result.ts'

export type Bucket = 'attachments' | 'recordings' | 'isl'

/**
 * Bytes in the private buckets. No token reaches them: whoever calls this has asked the database whether the person may see or add the row
 * that names the path. That is why it acts as the system. A path is written once: a retry finds its bytes there, nobody replaces them. 409 key_reused for
 * other bytes, 503 unavailable.
 */
export async function storeObject(
  bucket: Bucket,
  path: string,
  bytes: Uint8Array,
  mimeType: string,
): Promise<Result<null>> {
  const { error } = await adminDatabase()
    .storage.from(bucket)
    .upload(path, bytes, { contentType: mimeType, upsert: false })
  if (!error) return ok(null)
  if (isTaken(error)) {
    const there = await readObject(bucket, path)
    if (!there.ok) return there
    return Buffer.from(there.value).equals(bytes) ? ok(null) : fail('key_reused')
  }
  log.error({ bucket, path, reason: error.message }, 'The bytes of a file could not be stored')
  return fail('unavailable')
}

/** All bytes of a file. 503 unavailable. */
export async function readObject(bucket: Bucket, path: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { data, error } = await adminDatabase().storage.from(bucket).download(path)
  if (!error) return ok(new Uint8Array(await data.arrayBuffer()))
  log.error({ bucket, path, reason: error.message }, 'The bytes of a file could not be read')
  return fail('unavailable')
}

/** The bytes at these paths are gone afterwards; throws when they are not. */
export async function removeObjects(bucket: Bucket, paths: string[]): Promise<void> {
  const atOnce = 500
  for (let from = 0; from < paths.length; from += atOnce) {
    const { error } = await adminDatabase()
      .storage.from(bucket)
      .remove(paths.slice(from, from + atOnce))
    if (error) throw new Error('The files cannot be removed.', { cause: error })
  }
}

/** Hosted storage answers 400 with the code 409 in its body, the embedded one 409. */
function isTaken(error: { message: string; status?: number | undefined; statusCode?: string | undefined }): boolean {
  return error.status === 409 || error.statusCode === '409' || /already exists/i.test(error.message)
}

/** The worker, daily: photos of complaints that were never sent, messages and prompts that were recorded anew. */
export async function removeForgottenFiles(bucket: Bucket): Promise<void> {
  const db = adminDatabase()
  for (;;) {
    const { data: paths, error } = await db.rpc('forgotten_files', { bucket })
    if (error) throw new Error('The forgotten files cannot be listed.', { cause: error })
    if (paths.length === 0) return
    const removed = await db.storage.from(bucket).remove(paths)
    if (removed.error) throw new Error('The forgotten files cannot be removed.', { cause: removed.error })
    if (removed.data.length === 0) return
  }
}
