import type { Page } from '@playwright/test'

import { button112, endEveryCall } from '../../fixtures/calls.ts'
import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async () => endEveryCall())

/** A network so slow that the page stands there long before its script. → lets the script come */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((done) => {
    release = done
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('who taps “record a message in sign” before the script has come sees that it was felt, and the camera opens', async ({
  person,
}) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  const release = await holdScripts(citizen)
  await citizen.goto('/sign', { waitUntil: 'commit' })
  const start = citizen.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })
  await start.click()
  await expect(start).toHaveCSS('animation-name', 'pulse')
  release()
  await expect(citizen.getByRole('button', { name: 'रिकॉर्ड शुरू करें' })).toBeVisible({ timeout: 20_000 })
})

test('who taps the door of the call, or 112, before the script has come is heard', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  const release = await holdScripts(citizen)
  await citizen.goto('/call', { waitUntil: 'commit' })
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await button112(citizen).click()
  release()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible({ timeout: 20_000 })
  await expect(citizen.getByRole('alertdialog', { name: 'आपात मदद' })).toContainText('अभी केंद्र में कोई काम पर नहीं है')
})
