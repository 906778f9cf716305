import 'server-only'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { adminDatabase } from '../db/admin.ts'
import { systemCall } from '../db/system-call.ts'
import { readObject, storeObject } from '../files/storage.ts'
import type { Locale } from '../i18n/locales.ts'
import { makeFilms } from '../recordings/media/make-films.ts'

const clipRow = z.object({ video_path: z.string(), poster_path: z.string().nullable() }).nullable()

/** The worker: a prompt's clip is written anew with its length, small, and gets a still. Throws when it cannot: the clip plays as it was recorded. */
export async function prepareClip({ key, locale }: { key: string; locale: Locale }): Promise<void> {
  const { data, error } = await adminDatabase()
    .from('isl_clips')
    .select('video_path, poster_path')
    .eq('key', key)
    .eq('locale', locale)
    .maybeSingle()
  if (error) throw new Error(error.message, { cause: error })
  const clip = clipRow.parse(data)
  if (!clip || clip.poster_path) return
  const recorded = await readObject('isl', clip.video_path)
  if (!recorded.ok) throw new Error(`A clip cannot be read: ${recorded.code}`)
  const { whole, poster } = await makeFilms(recorded.value)
  await systemCall('keep_isl_clip', {
    key,
    locale,
    recorded: clip.video_path,
    video_path: await store(whole.bytes, whole.mimeType),
    mime_type: whole.mimeType,
    poster_path: poster && (await store(poster, 'image/jpeg')),
  })
}

async function store(bytes: Uint8Array, mimeType: string): Promise<string> {
  const path = randomUUID()
  const stored = await storeObject('isl', path, bytes, mimeType)
  if (!stored.ok) throw new Error(`A clip cannot be stored: ${stored.code}`)
  return path
}
