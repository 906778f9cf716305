import type { Page } from '@playwright/test'

import { expect, expectAccessible, test } from '../fixtures/test.ts'

async function visitAndKeepShell(page: Page) {
  await page.goto('/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

test('without network any page says so in both languages, and opens by itself when the network is back', async ({
  page,
  context,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await visitAndKeepShell(page)
  await context.setOffline(true)
  await page.goto('/help')
  await expect(page.getByRole('heading', { name: 'अभी इंटरनेट नहीं है' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'There is no internet just now' })).toBeVisible()
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(4)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'मदद' })).toBeVisible()
})

test('the device keeps the page that says there is no network, its styles, and nothing else', async ({ page }) => {
  await visitAndKeepShell(page)
  await page.goto('/help')
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    const requests = await Promise.all(caches.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/offline')
  expect(kept.filter((path) => path !== '/offline' && !path.endsWith('.css'))).toEqual([])
})

test('the page for no network is accessible', async ({ page }) => {
  await page.goto('/offline')
  await expectAccessible(page)
})

test('a new version waits until the person takes it', async ({ page }) => {
  await page.goto('/offline')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js?an-older-version', { scope: '/' })
    // While it is being installed, a newer one takes its place without asking.
    await navigator.serviceWorker.ready
  })
  await visitAndKeepShell(page)
  const version = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)
  const accept = page.getByRole('button', { name: 'अभी लीजिए' })
  await expect(accept).toBeVisible()
  await expectAccessible(page)
  expect(await version()).toContain('an-older-version')
  await Promise.all([page.waitForEvent('load'), accept.click()])
  await expect(accept).toBeHidden()
  expect(await version()).toMatch(/\/sw\.js$/)
})

test('the app can be installed: it has a name, its icons load and its shortcuts are the doors', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json()
  expect(manifest.name).toContain('सुनवाई')
  expect(manifest.icons.map((icon: { purpose?: string }) => icon.purpose ?? 'any')).toContain('maskable')
  for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200)
  expect(manifest.shortcuts.map((shortcut: { url: string }) => shortcut.url)).toEqual(['/call', '/file', '/track'])
})
