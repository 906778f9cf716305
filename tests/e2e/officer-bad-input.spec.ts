import { randomUUID } from 'node:crypto'

import { complainToTehsildar } from '../fixtures/complaint.ts'
import { expect, linkIn, test } from '../fixtures/test.ts'

test('what no form of ours sends is refused by name, and changes nothing', async ({ request }) => {
  const complaint = await complainToTehsildar()
  const link = linkIn(await complaint.officer.receives(new RegExp(complaint.number)))
  const form = (more: Record<string, string>) => ({ form: { key: randomUUID(), ...more } })
  const status = async (path: string, options: Parameters<typeof request.post>[1]) =>
    (await request.post(`${link}/${path}`, options)).status()

  expect(await status('explode', form({}))).toBe(404)
  expect(await status('accept', { data: '{}', headers: { 'content-type': 'application/json' } })).toBe(415)
  expect(await status('accept', { form: { key: 'no key' } })).toBe(400)
  expect(await status('accept', { ...form({}), headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403)
  expect(await status('resolve', form({ report: '' }))).toBe(422)
  expect(await status('resolve', form({ report: 'नल\u0000' }))).toBe(400)
  expect(await status('resolve', form({ report: 'क'.repeat(5001) }))).toBe(422)
  const wide = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(11_000_000) }
  expect(await status('resolve', { multipart: { key: randomUUID(), report: 'हो गया', photo: wide } })).toBe(413)
  expect(await status('hold', form({ reason: 'बारिश', until: '2020-01-01' }))).toBe(422)
  expect(await status('hold', form({ reason: 'बारिश', until: 'tomorrow' }))).toBe(422)
  expect(await status('hold', form({ reason: 'बारिश', until: '0000-01-01' }))).toBe(422)
  expect(await status('hold', form({ reason: 'बारिश', until: '2027-02-30' }))).toBe(422)
  expect(await status('transfer', form({ reason: 'नहीं', department: '999999999' }))).toBe(404)
  expect((await complaint.now()).state).toBe('assigned')

  expect((await request.post(`${link.slice(0, -3)}xyz/accept`, form({}))).status()).toBe(404)
  const page = { ...form({}), headers: { accept: 'text/html' } }
  expect((await request.post(new URL('/o/क/accept', link).href, page)).status()).toBe(404)
  expect((await request.get(`${link}/photos/${randomUUID()}`)).status()).toBe(404)
  expect((await request.get(`${link}/photos/1`)).status()).toBe(400)
  expect((await request.post(`/department/${complaint.number}/accept`, form({}))).status()).toBe(401)
})

test('the same click twice, and a click on what has moved on, are told apart', async ({ request }) => {
  const complaint = await complainToTehsildar()
  const link = linkIn(await complaint.officer.receives(new RegExp(complaint.number)))
  const key = randomUUID()
  const pass = async () => request.post(`${link}/transfer`, { form: { key, reason: 'यह निगम का है' }, maxRedirects: 0 })
  expect((await pass()).status()).toBe(303)
  const again = await request.post(`${link}/accept`, { form: { key: randomUUID() }, maxRedirects: 0 })
  expect(again.status()).toBe(404)
  expect((await complaint.now()).transfers).toBe(1)
})
