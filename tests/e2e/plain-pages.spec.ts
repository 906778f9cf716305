import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts'

const pages = ['/', '/help', '/privacy', '/accessibility', '/offline', '/no-such-page']

for (const locale of ['hi', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every plain page is accessible and fits 320 px: ${locale}, ${colorScheme}`, async ({ person, baseURL }) => {
      const page = await person({ colorScheme })
      await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL! }])
      for (const path of pages) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
    })

test('an unknown address says so with 404 and leads back', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.locator('main a[href="/"]')).toBeVisible()
})
