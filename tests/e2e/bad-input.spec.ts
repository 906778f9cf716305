import { randomUUID } from 'node:crypto'

import { request as requests } from '@playwright/test'

import { adminDatabase } from '../../lib/db/admin.ts'
import { expect, expectAccessible, problems, test } from '../fixtures/test.ts'

const form = 'application/x-www-form-urlencoded'
const key = () => randomUUID()

/** In all that is sent here, so that what came of it can be told from what other tests file meanwhile. */
const mark = `bad${randomUUID()}`

async function whatCameOfIt(): Promise<unknown[]> {
  const db = adminDatabase()
  const found = await Promise.all([
    db.from('complaints').select('number').like('text', `%${mark}%`),
    db.from('complaints').select('number').like('landmark', `%${mark}%`),
    db.from('citizens').select('name').like('name', `%${mark}%`),
    db.from('complaint_events').select('id').like('remark', `%${mark}%`),
  ])
  return found.flatMap(({ data, error }): unknown[] => data ?? [error])
}

type Bad = {
  what: string
  path: string
  body: Buffer | string
  type?: string
  status: number
  headers?: Record<string, string>
}

const bad: Bad[] = [
  { what: 'JSON where a form belongs', path: '/api/file/what', type: 'application/json', body: '{}', status: 415 },
  { what: 'no kind at all', path: '/api/file/what', type: '', body: 'x', status: 415 },
  {
    what: 'a broken multipart form',
    path: '/api/file/what',
    type: 'multipart/form-data; boundary=x',
    body: 'y',
    status: 400,
  },
  {
    what: '10 MB of text',
    path: '/api/file/what',
    body: `key=${key()}&text=${mark}${'x'.repeat(10_000_000)}`,
    status: 422,
  },
  {
    what: '30 MB of text',
    path: '/api/file/what',
    body: `key=${key()}&text=${mark}${'x'.repeat(30_000_000)}`,
    status: 413,
  },
  {
    what: '10 MB of text in a short form',
    path: '/api/file/who',
    body: `name=${mark}${'x'.repeat(10_000_000)}`,
    status: 413,
  },
  { what: 'a null byte', path: '/api/file/what', body: `key=${key()}&text=${mark}%00b`, status: 400 },
  { what: 'broken UTF-8', path: '/api/file/what', body: `key=${key()}&text=${mark}%ffb`, status: 400 },
  { what: 'half a surrogate pair', path: '/api/file/what', body: `key=${key()}&text=${mark}%ed%a0%80b`, status: 400 },
  { what: 'a control character', path: '/api/file/what', body: `key=${key()}&text=${mark}%1bb`, status: 400 },
  { what: 'nothing', path: '/api/file/what', body: '', status: 400 },
  { what: 'no words', path: '/api/file/what', body: `key=${key()}&text=+`, status: 422 },
  { what: 'no key', path: '/api/file/what', body: `text=${mark}x`, status: 400 },
  { what: 'a key that is none', path: '/api/file/what', body: `key=1&text=${mark}x`, status: 400 },
  {
    what: 'an unknown category',
    path: '/api/file/what',
    body: `key=${key()}&text=${mark}x&category=999999999`,
    status: 422,
  },
  {
    what: 'a category that is no id',
    path: '/api/file/what',
    body: `key=${key()}&text=${mark}x&category=1%27--`,
    status: 422,
  },
  { what: 'a second page without the first', path: '/api/file/where', body: `landmark=${mark}`, status: 409 },
  { what: 'a third page without the first', path: '/api/file/who', body: `name=${mark}`, status: 409 },
  {
    what: 'another site’s form',
    path: '/api/file/what',
    body: `key=${key()}&text=${mark}x`,
    status: 403,
    headers: { 'sec-fetch-site': 'cross-site' },
  },
  {
    what: 'another site’s form from an old browser',
    path: '/api/complaints/reply',
    body: 'x=y',
    status: 403,
    headers: { origin: 'https://evil.example' },
  },
  { what: 'an act nobody knows', path: '/api/complaints/delete', body: 'x=y', status: 404 },
  { what: 'an act without anybody', path: '/api/complaints/reply', body: `key=${key()}&body=${mark}`, status: 401 },
  {
    what: 'an act by a link that opens nothing',
    path: '/api/complaints/reply',
    body: `key=${key()}&body=${mark}&link=${'x'.repeat(22)}`,
    status: 401,
  },
  {
    what: 'an act by a link that is none',
    path: '/api/complaints/answer',
    body: `key=${key()}&outcome=satisfied&link=../../my`,
    status: 401,
  },
  { what: 'a phone that is none', path: '/api/my/code', body: 'phone=123', status: 422 },
  {
    what: 'a number with a wrong digit',
    path: '/api/my/code',
    body: 'phone=9876543210&number=RPR-26-000301-4',
    status: 422,
  },
  { what: 'a code nobody asked for', path: '/api/my/open', body: 'code=123456', status: 422 },
  { what: 'words that are no JSON', path: '/api/categories', type: 'application/json', body: '{', status: 400 },
  {
    what: 'words of another shape',
    path: '/api/categories',
    type: 'application/json',
    body: '{"words":1}',
    status: 400,
  },
  {
    what: 'a surrogate in JSON',
    path: '/api/categories',
    type: 'application/json',
    body: '{"words":"\\ud800 xyzzy"}',
    status: 200,
  },
]

/** Each by somebody new: no cookies of the one before. */
async function send(
  { path, body, type = form, headers }: Bad,
  baseURL: string,
): Promise<{ status: number; text: string }> {
  const somebody = await requests.newContext({ baseURL })
  const contentType = type === '' ? {} : { 'content-type': type }
  const answer = await somebody.post(path, {
    data: Buffer.from(body),
    headers: { ...contentType, accept: '*/*', ...headers },
    maxRedirects: 0,
  })
  const told = { status: answer.status(), text: await answer.text() }
  await somebody.dispose()
  return told
}

test('bad input is refused with the right status, says no more than its code, and changes nothing', async ({
  request,
  baseURL,
}) => {
  for (const one of bad) {
    await test.step(one.what, async () => {
      const answer = await send(one, baseURL!)
      expect.soft(answer.status, one.what).toBe(one.status)
      expect.soft(answer.text, one.what).not.toMatch(/\bat \w+ \(|node_modules|Error:|select |PT4/)
    })
  }
  for (const path of [
    '/api/attachments/1',
    `/api/attachments/${randomUUID()}`,
    `/api/attachments/${randomUUID()}?t=x`,
    '/api/file/photo',
  ]) {
    expect.soft((await request.get(path)).status(), path).toBe(404)
  }
  expect(await whatCameOfIt()).toEqual([])
})

test('what was typed stays when it is refused', async ({ page }) => {
  await page.goto('/file')
  await page.getByLabel('अपनी बात लिखिए').evaluate((field: HTMLTextAreaElement) => {
    field.removeAttribute('maxlength')
    field.value = `पानी नहीं ${'आ'.repeat(5000)}`
  })
  await page.getByRole('button', { name: 'आगे', exact: true }).click()
  await expect(problems(page)).toContainText('बहुत लंबा')
  await expect(page.getByLabel('अपनी बात लिखिए')).toHaveValue(/^पानी नहीं आ{5000}$/)
})

test('a link that opens nothing says so, whatever is wrong with it', async ({ page, request }) => {
  for (const link of ['short', '..%2f..', '%00', '%ff', 'x'.repeat(3000)]) {
    expect((await request.get(`/t/${link}`)).status(), link).toBeLessThan(500)
  }
  await page.goto(`/t/${'x'.repeat(22)}`)
  await expect(page.getByRole('heading', { name: 'यह लिंक नहीं खुल रहा' })).toBeVisible()
  await expectAccessible(page)
})
