import { expect, test } from '../fixtures/test.ts'

test('an unknown address says so with 404 and leads back', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.locator('main a[href="/"]')).toBeVisible()
})
