import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts'

test('whoever comes sees three ways to be heard, on the narrowest phone, by eye or by screen reader', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const door of ['/call', '/call?by=voice', '/file'])
    await expect(page.locator(`main a[href="${door}"]`)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('an unknown address says so and leads back', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})
