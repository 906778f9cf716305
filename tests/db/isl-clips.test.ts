import { afterAll, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase } from '@/lib/db/client.ts'

import { act, hireStaff, owner, uuid } from './call-people.ts'

afterAll(async () => {
  await owner`delete from public.isl_clips where key = 'test-prompt'`
  await owner.end()
})

const clip = { key: 'test-prompt', locale: 'hi' }
const seen = async (db: ReturnType<typeof anonymousDatabase>) =>
  (await db.from('isl_clips').select('video_path').eq('key', clip.key)).data?.map(({ video_path }) => video_path)

test('a prompt in sign is recorded by an administrator and seen by callers when it is approved; recorded anew it must be approved anew', async () => {
  const { db } = await hireStaff('administrator')
  const record = async (video_path: string) =>
    act(db, 'record_isl_clip', { ...clip, video_path, mime_type: 'video/webm', signed_by: 'सरिता वर्मा' })
  const [first, second] = [uuid(), uuid()]
  expect((await record(first)).error).toBeNull()
  expect(await seen(anonymousDatabase())).toEqual([])
  expect(await seen((await hireStaff('interpreter')).db)).toEqual([])
  expect(await seen(db)).toEqual([first])
  const recordedAt = async () =>
    (await db.from('isl_clips').select('recorded_at').eq('key', clip.key).single()).data?.recorded_at
  const lookedAt = await recordedAt()
  expect((await act(db, 'approve_isl_clip', { ...clip, recorded_at: lookedAt })).error).toBeNull()
  expect(await seen(anonymousDatabase())).toEqual([first])

  expect((await record(second)).error).toBeNull()
  expect(await seen(anonymousDatabase())).toEqual([])
  // What was looked at is no longer what would be shown.
  expect((await act(db, 'approve_isl_clip', { ...clip, recorded_at: lookedAt })).error).toMatchObject({ code: 'PT404' })
  expect((await act(db, 'approve_isl_clip', { ...clip, recorded_at: await recordedAt() })).error).toBeNull()
  expect((await act(db, 'remove_isl_clip', clip)).error).toBeNull()
  expect(await seen(db)).toEqual([])
})

test('nobody else records, approves or removes a prompt, and a broken one is refused', async () => {
  const recorded = { ...clip, video_path: uuid(), mime_type: 'video/webm', signed_by: 'x' }
  for (const role of ['interpreter', 'supervisor', 'collector']) {
    const { db } = await hireStaff(role)
    expect((await act(db, 'record_isl_clip', recorded)).error).toMatchObject({ code: 'PT403' })
    expect((await act(db, 'approve_isl_clip', { ...clip, recorded_at: new Date() })).error).toMatchObject({
      code: 'PT403',
    })
    expect((await act(db, 'remove_isl_clip', clip)).error).toMatchObject({ code: 'PT403' })
  }
  expect((await act(anonymousDatabase(), 'record_isl_clip', recorded)).error).toMatchObject({ code: '42501' })
  const { db } = await hireStaff('administrator')
  for (const [wrong, code] of [
    [{ signed_by: '  ' }, 'PT422'],
    [{ mime_type: 'text/html' }, 'PT415'],
    [{ video_path: '../x' }, 'PT400'],
    [{ key: 'No Word' }, 'PT400'],
  ] as const)
    expect((await act(db, 'record_isl_clip', { ...recorded, ...wrong })).error).toMatchObject({ code })
})

test('the worker’s copy takes the place of the clip that it was made of, and of no other', async () => {
  const { db } = await hireStaff('administrator')
  const [recorded, prepared] = [uuid(), uuid()]
  await act(db, 'record_isl_clip', { ...clip, video_path: recorded, mime_type: 'video/webm', signed_by: 'x' })
  const keep = { ...clip, recorded, video_path: prepared, mime_type: 'video/webm', poster_path: uuid() }
  expect((await act(db, 'keep_isl_clip', keep)).error).toMatchObject({ code: '42501' })
  expect((await act(adminDatabase(), 'keep_isl_clip', { ...keep, recorded: uuid() })).error).toBeNull()
  expect(await seen(db)).toEqual([recorded])
  expect((await act(adminDatabase(), 'keep_isl_clip', keep)).error).toBeNull()
  expect(await seen(db)).toEqual([prepared])
  // Pages that were opened before ask for the one before.
  const { data } = await db.from('isl_clips').select('recorded_path').eq('key', clip.key).single()
  expect(data?.recorded_path).toBe(recorded)
})
