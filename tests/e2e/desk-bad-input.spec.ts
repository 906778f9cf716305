import { randomUUID } from 'node:crypto'

import { resolvedComplaint } from '../fixtures/followups.ts'
import { expect, test } from '../fixtures/test.ts'

const json = { accept: 'application/json' }
const whole = () => ({
  key: randomUUID(),
  text: 'नल से पानी नहीं आता',
  channel: 'phone',
  locale: 'hi',
  phone: '',
  name: '',
  category: '',
  place: '',
  landmark: '',
  call: '',
})

test('who is not signed in does nothing at the desk', async ({ request }) => {
  for (const path of [
    'complaints',
    'tasks/1/verification',
    'tasks/1/contact',
    'complaints/RPR-26-000001-9/note',
    'history',
  ])
    expect((await request.post(`/api/desk/${path}`, { form: whole(), headers: json })).status(), path).toBe(401)
})

test('an officer is signed in and still does nothing at the desk', async ({ signIn }) => {
  const { request } = await signIn('officer')
  expect((await request.post('/api/desk/complaints', { form: whole(), headers: json })).status()).toBe(403)
})

test('broken input is refused in the right words, and nothing is registered', async ({ signIn }) => {
  const { request } = await signIn('operator')
  const send = async (changes: object) => {
    const response = await request.post('/api/desk/complaints', { form: { ...whole(), ...changes }, headers: json })
    const answer = (await response.json()) as { code: string; fields?: Record<string, string> }
    return [response.status(), ...Object.entries(answer.fields ?? { '': answer.code }).flat()]
  }
  expect(await send({ text: ' ' })).toEqual([400, 'text', 'required'])
  expect(await send({ text: 'x'.repeat(5001) })).toEqual([400, 'text', 'too_long'])
  expect(await send({ text: 'a\u0000b' })).toEqual([400, 'text', 'invalid_input'])
  expect(await send({ phone: '12' })).toEqual([400, 'phone', 'phone_invalid'])
  expect(await send({ category: '999999' })).toEqual([422, 'category', 'category_unknown'])
  expect(await send({ place: '999999' })).toEqual([422, 'place', 'place_unknown'])
  expect(await send({ channel: 'web2' })).toEqual([400, 'channel', 'invalid_input'])
  expect(await send({ key: 'x' })).toEqual([400, 'key', 'invalid_input'])
  expect(await send({ call: randomUUID() })).toEqual([404, '', 'not_found'])
})

test('a wrong kind of body and ten megabytes are refused before they are read', async ({ signIn }) => {
  const { request } = await signIn('operator')
  const post = async (data: string | Buffer, type: string) =>
    (await request.post('/api/desk/complaints', { data, headers: { ...json, 'content-type': type } })).status()
  expect(await post('{}', 'application/json')).toBe(415)
  expect(await post(Buffer.alloc(10_000_000, 'a'), 'application/x-www-form-urlencoded')).toBe(413)
})

test('the same form sent twice is one complaint', async ({ signIn }) => {
  const { request } = await signIn('operator')
  const form = whole()
  const answers = await Promise.all(
    [1, 2, 3].map(async () => (await request.post('/api/desk/complaints', { form, headers: json })).json()),
  )
  expect(new Set(answers.map(({ href }: { href: string }) => href)).size).toBe(1)
})

test('tasks and complaints that are not there are not found', async ({ signIn }) => {
  const page = await signIn('operator')
  const form = { key: randomUUID(), outcome: 'satisfied' }
  for (const id of ['999999999', 'x', '-1'])
    expect((await page.request.post(`/api/desk/tasks/${id}/verification`, { form, headers: json })).status()).toBe(404)
  for (const path of [
    '/desk/task/999999999',
    '/desk/task/x',
    '/desk/complaint/RPR-26-999999-9',
    '/desk/complaint/%00',
    '/desk/complaint/%E0%A4%A',
    '/desk/search?q=%00%ED%A0%80',
    '/desk/search?q=a&q=b',
    '/desk/search?q=a&after=x',
  ])
    expect((await page.request.get(path)).status(), path).toBeLessThan(500)
})

test('a plain form without a script is led on, or told why not', async ({ signIn }) => {
  const page = await signIn('operator')
  const { taskId, number } = await resolvedComplaint()
  const post = async (form: Record<string, string>) =>
    page.request.post(`/api/desk/tasks/${taskId}/verification`, {
      form,
      headers: { accept: 'text/html' },
      maxRedirects: 0,
    })
  const html = await (await page.request.get(`/desk/task/${taskId}`)).text()
  const keys = [...html.matchAll(/name="key"[^>]* value="([^"]+)"/g)].map(([, key = '']) => key)
  expect(keys.length).toBeGreaterThan(0)
  const refused = await post({ key: keys[0] ?? '' })
  const query = new URLSearchParams({
    error: 'required',
    field: 'outcome',
    form: `/api/desk/tasks/${taskId}/verification`,
  })
  expect([refused.status(), refused.headers().location]).toEqual([303, `/desk/refused?${query.toString()}`])
  const taken = await post({ key: keys[0] ?? '', outcome: 'satisfied' })
  expect([taken.status(), taken.headers().location]).toEqual([303, `/desk/complaint/${number}`])
})
