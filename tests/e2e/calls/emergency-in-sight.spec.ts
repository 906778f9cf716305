import type { Page } from '@playwright/test'

import { button112, callBackTiles, endEveryCall, press } from '../../fixtures/calls.ts'
import { expect, expectAccessible, someNumber, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

/** 112 is in its corner, over nothing else that can be touched. */
async function expect112(page: Page, scene: string): Promise<void> {
  const button = button112(page)
  await expect(button, scene).toBeVisible()
  await button.click({ trial: true })
  const language = page.getByRole('button', { name: 'English' })
  if (await language.isVisible()) await language.click({ trial: true })
}

test('112 is in sight from the door of a call to its end, also when we call back or no call works', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED|Failed to load resource/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await expect112(citizen, 'the door')
  const pictureOf = async (name: RegExp) => citizen.getByRole('button', { name }).locator('svg').innerHTML()
  const talk = await pictureOf(/इशारों में बात शुरू/)
  await citizen.screenshot({ path: 'test-results/emergency-door.png' })
  await citizen.route('**/api/calls', async (route) => route.abort())
  await press(citizen, /इशारों में बात शुरू/)
  await expect(citizen.getByText('इंटरनेट नहीं है')).toBeVisible()
  await expect112(citizen, 'no call works')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-down.png' })
  await citizen.unroute('**/api/calls')
  await press(citizen, 'फिर कोशिश करें')
  await press(citizen, 'मुझे वापस कॉल करें')
  await expect112(citizen, 'when shall we call')
  await citizen.screenshot({ path: 'test-results/emergency-when.png' })
  await callBackTiles(citizen).first().click()
  await expect112(citizen, 'the number')
  await citizen.screenshot({ path: 'test-results/emergency-number.png' })
  await expectAccessible(citizen)
  await press(citizen, 'समय बदलें')
  await press(citizen, 'इंतज़ार जारी रखें')

  // The same call in another window; then it is over.
  const other = await citizen.context().newPage()
  await other.goto('/call')
  await expect(citizen.getByRole('status').filter({ hasText: 'यह कॉल दूसरी खिड़की में खुली है' })).toBeVisible()
  await expect112(citizen, 'elsewhere')
  // Nor does this window say that somebody is there when the other is gone: no interpreter is rung for an empty chair.
  let beats = 0
  citizen.on('request', (asked) => (beats += asked.url().endsWith('/beat') ? 1 : 0))
  await other.waitForResponse('**/api/calls/mine/beat')
  await other.waitForResponse('**/api/calls/mine/beat')
  expect(beats).toBe(0)
  await other.close()
  await citizen.screenshot({ path: 'test-results/call-elsewhere.png' })
  await expect(citizen.getByRole('link', { name: 'इशारों में संदेश' })).toBeVisible()
  await press(citizen, 'मुझे वापस कॉल करें')
  await callBackTiles(citizen).first().click()
  await citizen.getByLabel('आपका मोबाइल नंबर').fill(someNumber())
  await press(citizen, 'मुझे कॉल करें')
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  await expect112(citizen, 'called back')

  // From the card a call begins, and is first in line.
  await press(citizen, '112')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-no-call.png' })
  await press(citizen, 'केंद्र को कॉल, कतार में सबसे आगे')
  await expect(button112(citizen)).toHaveAttribute('aria-pressed', 'true')
  await endEveryCall()
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
  await expect112(citizen, 'ended')
  // One meaning, one picture: to talk again.
  expect(await pictureOf(/फिर से कॉल करें/)).toBe(talk)
  await citizen.screenshot({ path: 'test-results/emergency-ended.png' })
})

test('112 is in sight while a message in sign is recorded, looked at and sent', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/sign')
  await expect112(citizen, 'the door')
  await citizen.screenshot({ path: 'test-results/emergency-sign-door.png' })
  await press(citizen, /इशारों में संदेश रिकॉर्ड/)
  await press(citizen, 'रिकॉर्ड शुरू करें')
  await expect(citizen.getByLabel(/पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
  await expect112(citizen, 'recording')
  await press(citizen, '112')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-sign-card.png' })
  await press(citizen, 'वापस')
  await press(citizen, 'रिकॉर्ड रोकें')
  await expect(citizen.locator('video[src^="blob:"]')).toBeVisible()
  await expect112(citizen, 'looked at')
  await citizen.screenshot({ path: 'test-results/emergency-sign-preview.png' })
  await press(citizen, 'भेजें')
  await expect112(citizen, 'the phone number')
  await citizen.screenshot({ path: 'test-results/emergency-sign-phone.png' })
  await press(citizen, 'बिना फ़ोन नंबर के भेजें')
  await expect(citizen.getByText('आपका संदेश मिल गया')).toBeVisible()
  await expect112(citizen, 'sent')
  await expectAccessible(citizen)
})
