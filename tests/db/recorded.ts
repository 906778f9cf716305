import { anonymousDatabase } from '@/lib/db/client.ts'
import { storeObject } from '@/lib/files/storage.ts'

import { act } from './call-people.ts'

/** What a phone that signs records. */
export const sign = { kind: 'sign', mime_type: 'video/webm;codecs=vp8' }

/** One part of a recording arrives, as its route keeps it. */
export async function addPart(secret: string, id: string, part: number, bytes = new Uint8Array([part])) {
  await storeObject('recordings', `${id}/${part}`, bytes, 'video/webm')
  const kept = { secret, part, object_path: `${id}/${part}`, bytes: bytes.byteLength }
  return act(anonymousDatabase(), 'add_recording_part', kept)
}
