import { randomUUID } from 'node:crypto'

import type { Page } from '@playwright/test'
import sharp from 'sharp'

import { adminDatabase } from '../../lib/db/admin.ts'
import { aPhoto } from '../fixtures/complaint.ts'
import { expect, expectAccessible, linkIn, phone, problems, someNumber, test } from '../fixtures/test.ts'

const words = 'हमारे मोहल्ले का हैंडपंप दस दिन से बंद है'

async function goOn(page: Page, name = 'आगे'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Writes a complaint up to its last page. → asks which complaints with these words there are */
async function writeToTheEnd(page: Page): Promise<() => Promise<{ number: string }[]>> {
  const text = `${words} ${randomUUID()}`
  await page.goto('/file')
  await page.getByLabel('अपनी बात लिखिए').fill(text)
  await page.getByRole('radio', { name: 'कुछ और, या पता नहीं' }).check()
  await goOn(page)
  await page.waitForURL('**/file/where')
  await page.getByRole('link', { name: 'इसे छोड़कर आगे' }).click()
  await page.waitForURL('**/file/who')
  return async () => (await adminDatabase().from('complaints').select('number').eq('text', text)).data ?? []
}

async function expectRefused(page: Page, field: RegExp): Promise<void> {
  await expect(problems(page)).toBeFocused()
  await expect(problems(page).getByRole('link', { name: field })).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form works without JavaScript', async ({ page }) => {
    const mobile = someNumber()
    await page.goto('/file')
    await goOn(page)
    await expectRefused(page, /अपनी बात लिखिए/)

    await page.getByLabel('अपनी बात लिखिए').fill(words)
    await page
      .getByLabel(/फ़ोटो/)
      .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await goOn(page)
    await expectRefused(page, /फ़ोटो/)
    await expect(page.getByLabel('अपनी बात लिखिए')).toHaveValue(words)

    await page.getByLabel(/फ़ोटो/).setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() })
    await goOn(page)
    await expect(page.getByText('क्या यह इनमें से है?')).toBeVisible()
    await page.getByRole('radio', { name: 'हैंडपंप खराब' }).check()
    await goOn(page)

    await page.getByLabel('गाँव, वार्ड या मोहल्ला').fill('abhanpr')
    await page.getByLabel(/पास की पहचान/).fill('शीतला मंदिर के पीछे')
    await page.getByRole('button', { name: 'खोजिए' }).click()
    await page.getByRole('radio', { name: /^अभनपुर अभनपुर अनुविभाग/ }).check()
    await expect(page.getByLabel(/पास की पहचान/)).toHaveValue('शीतला मंदिर के पीछे')
    await goOn(page)

    await page.getByLabel(/आपका नाम/).fill('रमेश साहू')
    await page.getByLabel(/मोबाइल नंबर/).fill('12345')
    await goOn(page, 'शिकायत भेजिए')
    await expectRefused(page, /मोबाइल नंबर/)
    await expect(page.getByLabel(/मोबाइल नंबर/)).toHaveValue('12345')
    await expect(page.getByLabel(/आपका नाम/)).toHaveValue('रमेश साहू')
    await page.getByLabel(/मोबाइल नंबर/).fill(mobile)
    await goOn(page, 'शिकायत भेजिए')

    await expect(page.getByRole('heading', { name: 'आपकी शिकायत दर्ज हो गई' })).toBeVisible()
    const number = await page.locator('[translate=no]').filter({ hasText: 'RPR' }).first().textContent()
    expect(number?.replaceAll(/\s/g, '')).toMatch(/RPR-?26-?\d{6}-?\d/)

    const sms = await phone(`+91${mobile}`).receives(/दर्ज हुई/)
    await page.goto(linkIn(sms))
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('लोक स्वास्थ्य यांत्रिकी')).toBeVisible()
    await expect(page.getByRole('img', { name: 'शिकायत के साथ की फ़ोटो' })).toBeVisible()
  })
})

test('a complaint sent twice is one complaint', async ({ page, request }) => {
  const sentOnes = await writeToTheEnd(page)

  // The network swallows the answer of the first two tries; the person tries again, and at last twice at once.
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const send = async () =>
    request.post('/api/file/who', {
      form: { name: '', phone: '' },
      headers: { cookie, accept: 'text/html' },
      maxRedirects: 0,
    })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303])
  await page.getByRole('button', { name: 'शिकायत भेजिए' }).dblclick()
  await page.waitForURL('**/file/receipt')

  const sent = await sentOnes()
  expect(sent).toHaveLength(1)
  await expect(page.getByRole('region', { name: 'आपका शिकायत नंबर' })).toContainText(sent[0]!.number.split('-').at(2)!)

  // The Back button's page, used again, is a new complaint and not a repetition.
  await page.goto('/file')
  await expect(page.getByLabel('अपनी बात लिखिए')).toHaveValue('')
})

test('a complaint whose answer was lost on the way is found by its number, and stays one', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED/)
  const sentOnes = await writeToTheEnd(page)
  // The answer is lost on the way.
  await page.route('**/api/file/who', async (route) => {
    await route.fetch()
    await route.abort()
  })
  const send = page.getByRole('button', { name: 'शिकायत भेजिए' })
  await send.click()
  await expect.poll(async () => (await sentOnes()).length).toBe(1)
  const old = await page.context().newPage()
  await old.goto('/file/who')
  await expect(old.getByRole('heading', { name: 'यह शिकायत भेजी जा चुकी है' })).toBeVisible()
  await expectAccessible(old)
  await old.getByRole('button', { name: 'नंबर देखिए' }).click()
  await old.waitForURL('**/file/receipt')
  expect(await sentOnes()).toHaveLength(1)
})

test('who changes the form after it was sent is told so, loses no word, and may send it as another complaint', async ({
  page,
}) => {
  const sentOnes = await writeToTheEnd(page)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await page.request.post('/api/file/who', { form: { name: '', phone: '' }, headers: { cookie }, maxRedirects: 0 })
  await page.getByLabel('आपका नाम').fill('रामकली निषाद')
  await page.getByRole('button', { name: 'शिकायत भेजिए' }).click()

  await expect(problems(page)).toContainText('यह पहले भेजा जा चुका है')
  await expect(page.getByLabel('आपका नाम')).toHaveValue('रामकली निषाद')
  await expectAccessible(page)
  expect(await sentOnes()).toHaveLength(1)
  await page.getByRole('link', { name: 'भेजी जा चुकी शिकायत देखिए' }).click()
  await expect(page.getByRole('region', { name: 'आपका शिकायत नंबर' })).toContainText(
    (await sentOnes())[0]!.number.split('-').at(2)!,
  )
  await page.goBack()
  await page.getByRole('button', { name: 'शिकायत भेजिए' }).click()
  await page.waitForURL('**/file/receipt')
  expect(await sentOnes()).toHaveLength(2)
})

test('the Back button’s old page makes a new complaint', async ({ request }) => {
  const key = randomUUID()
  const numbers = []
  for (const text of ['पहली बात', 'दूसरी बात']) {
    await request.post('/api/file/what', { multipart: { key, text, category: '' } })
    await request.post('/api/file/who', { form: { name: '', phone: '' }, maxRedirects: 0 })
    numbers.push(
      /RPR[\d-]+/.exec(
        decodeURIComponent((await request.storageState()).cookies.find(({ name }) => name === 'receipt')!.value),
      )?.[0],
    )
  }
  expect(new Set(numbers).size).toBe(2)
})

test('a photo goes in large and with its secrets, and comes out small and without', async ({ page }) => {
  const noise = sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const original = await noise
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '21/1 15/1 0/1' } })
    .jpeg({ quality: 90 })
    .toBuffer()
  await page.goto('/file')
  await page.getByLabel('अपनी बात लिखिए').fill('नाली जाम है')
  await page.getByLabel(/फ़ोटो/).setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: original })
  await expect(page.getByText('x.jpg')).toBeVisible()
  await page.getByRole('radio', { name: 'कुछ और, या पता नहीं' }).check()
  await goOn(page)
  await page.waitForURL('**/file/where')
  const kept = await page.context().request.get('/api/file/photo')
  const { exif, format } = await sharp(await kept.body()).metadata()
  expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' })
  expect((await kept.body()).byteLength).toBeLessThanOrEqual(300 * 1024)
  const part = await page.context().request.get('/api/file/photo', { headers: { range: 'bytes=0-1' } })
  expect([part.status(), (await part.body()).toString('hex')]).toEqual([206, 'ffd8'])
})

test('words bring the subjects that fit, and letters the places, while they are written', async ({ page }) => {
  // On a slow network they are written before the page's script comes.
  const script = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await script.promise
    await route.continue()
  })
  await page.goto('/file', { waitUntil: 'commit' })
  await page.getByLabel('अपनी बात लिखिए').pressSequentially('bijli bill bahut jyada', { delay: 5 })
  script.resolve()
  await expect(page.getByText('आपके शब्दों से')).toBeVisible()
  await page.getByRole('radio', { name: 'बिजली बिल ज्यादा' }).check()
  await expectAccessible(page)
  await goOn(page)
  await page.getByLabel('गाँव, वार्ड या मोहल्ला').pressSequentially('आरंग', { delay: 5 })
  await expect(page.getByRole('radio', { name: /^आरंग/ }).first()).toBeVisible()
  await expectAccessible(page)
})
