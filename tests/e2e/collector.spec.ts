import type { Page } from '@playwright/test'

import { complainToTehsildar } from '../fixtures/complaint.ts'
import { withDatabase } from '../fixtures/database.ts'
import { expect, expectAccessible, phone, test } from '../fixtures/test.ts'

const figure = (page: Page, label: string) => page.getByRole('link', { name: new RegExp(`^${label}`) })
const numberIn = async (page: Page, label: string) =>
  Number(/(\d+)$/.exec((await figure(page, label).textContent()) ?? '')?.[1])
const isLive = async (page: Page) => expect(page.locator('[data-live="live"]')).toBeVisible()

test('the Collector sees a new complaint come without doing anything', async ({ signIn }) => {
  const page = await signIn('collector')
  await isLive(page)
  const before = await numberIn(page, 'आज आईं')
  await complainToTehsildar()
  // Other tests complain meanwhile: the page follows what has really come.
  const came = async () =>
    withDatabase(async (sql) =>
      sql`select count(*)::integer as n from public.complaints
      where private.day_in_india(created_at) = private.day_in_india(now())`.then(([row]) => Number(row?.n)),
    )
  expect(await came()).toBeGreaterThan(before)
  await expect.poll(async () => (await numberIn(page, 'आज आईं')) - (await came())).toBe(0)
})

test('a number of today opens the rows that it counted, and a row its whole story', async ({ signIn }) => {
  const { number } = await complainToTehsildar()
  const page = await signIn('collector')
  const came = await numberIn(page, 'आज आईं')
  await figure(page, 'आज आईं').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${came}$`))
  await page.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'समय-रेखा' })).toBeVisible()
  await expect(page.getByText('मेरी जमीन की नाप-जोख तीन महीने से नहीं हुई')).toBeVisible()
})

test('a direction of the Collector stands on the timeline and reaches the officer’s WhatsApp', async ({ signIn }) => {
  const complaint = await complainToTehsildar()
  const page = await signIn('collector')
  await page.goto(`/collector/complaints/${complaint.number}`)

  await page.getByRole('button', { name: 'निर्देश भेजें' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'कृपया इसे ठीक करें' })).toBeFocused()
  await expect(page.getByLabel('अधिकारी के लिए निर्देश')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await page.getByLabel('अधिकारी के लिए निर्देश').fill('कल तक नाप कराकर बताएं')
  await page.getByRole('button', { name: 'निर्देश भेजें' }).click()
  await expect(page.getByText('निर्देश समय-रेखा पर लिखा गया')).toBeVisible()
  const timeline = page.getByRole('region', { name: 'समय-रेखा' })
  await expect(timeline.getByText('कल तक नाप कराकर बताएं')).toBeVisible()
  await phone(complaint.officerNumber).receives(new RegExp(`कलेक्टर का निर्देश.*${complaint.number}`))
})

test('the list of the meeting stands by department, with its time limits, ready for paper', async ({ signIn }) => {
  const page = await signIn('collector')
  await page.goto('/collector/tl?list=open')
  await expect(page.getByRole('heading', { level: 1, name: 'समय-सीमा (TL) बैठक की सूची' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'निर्देश' }).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('कार्यालय कलेक्टर, जिला रायपुर')).toBeVisible()
  await expect(page.getByRole('button', { name: 'छापें' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})

test('a filter that means nothing and a number that does not exist end in a page, not in an error', async ({
  signIn,
}) => {
  const page = await signIn('collector')
  await page.goto(
    '/collector/complaints?list=%00&department=x&area=99999999999999999999&level=7&from=2026-02-31&after=%27',
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^लंबित शिकायतें/)
  const response = await page.goto('/collector/complaints/RPR-26-999999-9')
  expect(response?.status()).toBe(404)
})

test('other people are led to their own rooms', async ({ signIn }) => {
  const page = await signIn('operator')
  await page.goto('/collector')
  await expect(page).toHaveURL(/\/desk$/)
  await page.goto('/admin/staff')
  await expect(page).toHaveURL(/\/desk$/)
  const refused = await page.request.get('/api/live?topic=collector')
  expect(refused.status()).toBe(403)
  expect((await page.request.get('/api/live?topic=everything')).status()).toBe(400)
})

test('nobody listens without a session', async ({ request }) => {
  for (const topic of ['desk', 'collector']) expect((await request.get(`/api/live?topic=${topic}`)).status()).toBe(401)
})
