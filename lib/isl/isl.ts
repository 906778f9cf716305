import 'server-only'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { anonymousDatabase, type Db } from '../db/client.ts'
import { done } from '../db/rpc.ts'
import { readObject, storeObject } from '../files/storage.ts'
import { type Locale, locales } from '../i18n/locales.ts'
import { log } from '../log.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Clips, type PromptKey, promptKeys } from './schema.ts'

const rows = z.array(
  z.object({
    key: z.string(),
    locale: z.enum(locales),
    video_path: z.string(),
    recorded_path: z.string().nullable(),
    poster_path: z.string().nullable(),
    mime_type: z.string(),
    signed_by: z.string(),
    approved_by: z.number().nullable(),
    recorded_at: z.string(),
  }),
)
export type ClipRow = z.output<typeof rows>[number]

async function readRows(db: Db): Promise<ClipRow[]> {
  const { data, error } = await db
    .from('isl_clips')
    .select('key, locale, video_path, recorded_path, poster_path, mime_type, signed_by, approved_by, recorded_at')
  if (error) throw new Error('The clips cannot be read.', { cause: error })
  return rows.parse(data)
}

export const fileOf = (path: string): string => `/api/isl/${path}`

/** The prompts that have been recorded and approved, in this language, else in the other. None when they cannot be read: a page is complete without. */
export async function listClips(locale: Locale): Promise<Clips> {
  try {
    const all = await readRows(anonymousDatabase())
    const known = all.flatMap((row) => {
      const key = promptKeys.find((one) => one === row.key)
      const clip = { src: fileOf(row.video_path), poster: row.poster_path && fileOf(row.poster_path) }
      return key ? [{ key, clip, isOwn: row.locale === locale }] : []
    })
    return Object.fromEntries(
      known.toSorted((one, other) => Number(one.isOwn) - Number(other.isOwn)).map(({ key, clip }) => [key, clip]),
    )
  } catch (error) {
    log.warn({ err: error }, 'the prompts in sign cannot be read; the pictures stand alone')
    return {}
  }
}

/** For the sitting: what there is in this language, approved or not. */
export async function listRecordedClips(db: Db, locale: Locale): Promise<ClipRow[]> {
  return (await readRows(db)).filter((row) => row.locale === locale)
}

/** The bytes of a clip or its still, for who may see it: everybody what is approved. 404. */
export async function readClipFile(
  db: Db,
  path: string,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; mimeType: string }>> {
  const row = (await readRows(db)).find((one) => [one.video_path, one.recorded_path, one.poster_path].includes(path))
  if (!row) return fail('not_found')
  const bytes = await readObject('isl', path)
  return bytes.ok
    ? ok({ bytes: bytes.value, mimeType: row.poster_path === path ? 'image/jpeg' : row.mime_type })
    : bytes
}

type Recorded = { key: PromptKey; locale: Locale; signedBy: string; mimeType: string; bytes: Uint8Array }

/** A prompt was recorded, for the first time or anew: nobody sees it before it is approved. 403, 415, 422. */
export async function recordClip(db: Db, { key, locale, signedBy, mimeType, bytes }: Recorded): Promise<Result<null>> {
  const path = randomUUID()
  const stored = await storeObject('isl', path, bytes, mimeType)
  if (!stored.ok) return stored
  return done(
    db.rpc('record_isl_clip', {
      key,
      locale,
      video_path: path,
      mime_type: mimeType,
      signed_by: signedBy,
    }),
  )
}

/** It is right: everybody sees it. 404 when another one was recorded meanwhile. */
export async function approveClip(db: Db, locale: Locale, key: PromptKey, recordedAt: string): Promise<Result<null>> {
  return done(db.rpc('approve_isl_clip', { key, locale, recorded_at: recordedAt }))
}

/** The prompt has its picture alone again. */
export async function removeClip(db: Db, locale: Locale, key: PromptKey): Promise<Result<null>> {
  return done(db.rpc('remove_isl_clip', { key, locale }))
}
