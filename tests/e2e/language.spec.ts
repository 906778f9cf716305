import { expect, expectAccessible, test } from '../fixtures/test.ts'

test('who cannot read Hindi finds the word English, and the choice stays', async ({ page }) => {
  await page.goto('/help')
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/help$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'हिन्दी' })).toBeVisible()
})

test('the language changes without JavaScript too', async ({ person }) => {
  const page = await person({ javaScriptEnabled: false })
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
})

test('who records a message changes the language and loses nothing of it', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/sign')
  await citizen.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ }).click()
  await citizen.getByRole('button', { name: 'रिकॉर्ड शुरू करें' }).click()
  await expect(citizen.getByLabel(/पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
  await citizen.getByRole('button', { name: 'English' }).click()
  await citizen.getByRole('button', { name: 'Stop recording' }).click()
  await expect(citizen.locator('video[src^="blob:"]')).toBeVisible()
  await expectAccessible(citizen)
})

test('the way back after a change of language never leaves this site', async ({ request }) => {
  const answer = await request.post('/api/locale', {
    form: { locale: 'en' },
    headers: { referer: 'https://elsewhere.example//evil.example/page?x=1' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe('/evil.example/page?x=1')
})

test('a language that does not exist is refused, and so is a body that is no form', async ({ request }) => {
  const unknown = await request.post('/api/locale', { form: { locale: 'xx' } })
  expect([unknown.status(), await unknown.json()]).toEqual([400, { code: 'invalid_input' }])
  const broken = await request.post('/api/locale', { data: '{', headers: { 'content-type': 'application/json' } })
  expect(broken.status()).toBe(415)
})

test('a form that another site sends in a person’s name is refused', async ({ request }) => {
  const answer = await request.post('/api/locale', {
    form: { locale: 'en' },
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.status()).toBe(403)
})
