import { expect, expectAccessible, test } from '../fixtures/test.ts'

const doors = ['/call', '/call?mode=voice', '/file']

test('whoever comes sees three ways to be heard, on the narrowest phone, by eye or by screen reader', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const door of doors) await expect(page.locator(`main a[href="${door}"]`)).toBeVisible()
  await expectAccessible(page)
})

test('all doors lie within the first screen of a small phone, each larger than a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/')
  for (const door of doors) {
    const box = await page.locator(`main a[href="${door}"]`).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(64)
    expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThanOrEqual(640)
  }
})

test('without JavaScript every door is still a link and the number is still asked', async ({ person }) => {
  const page = await person({ javaScriptEnabled: false })
  await page.goto('/')
  for (const door of doors) await expect(page.locator(`main a[href="${door}"]`)).toBeVisible()
  await page.locator('input[name="number"]').fill('RPR-26-001234-7')
  await page.locator('form[action="/track"] button').click()
  await expect(page).toHaveURL(/\/track\?number=RPR-26-001234-7$/)
})

test('by keyboard alone, the first stop leads past the header and the next into the page', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.locator('a[href="#main"]')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('main a').first()).toBeFocused()
})

test('the home page costs a phone at most 150 kB of script', async ({ page }) => {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize))
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  expect(all.length).toBeGreaterThan(0)
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000)
})

test('no script runs without the nonce of its page, and each page has its own', async ({ page }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await page.request.get('/')).headers()['content-security-policy'] ?? ''),
  )
  for (const policy of policies) expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/)
  expect(policies[0]).not.toBe(policies[1])
})
