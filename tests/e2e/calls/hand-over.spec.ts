import type { Page } from '@playwright/test'

import {
  cameraGives,
  endEveryCall,
  expectMoving,
  lastCallBegan,
  pictureOffer,
  press,
  signCallByPhone,
} from '../../fixtures/calls.ts'
import { account } from '../../fixtures/sign-in.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

// Three browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

const stage = (page: Page) => page.getByTestId('peer-stage')

test('after half an hour the next interpreter comes, both are seen, and the citizen goes on with them by a button', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await lastCallBegan({ minutesAgo: 21 })
  await expect(interpreter.getByText('बीस मिनट हुए')).toBeVisible()
  await lastCallBegan({ minutesAgo: 31 })
  await expect(interpreter.getByText('तीस मिनट हुए')).toBeVisible()
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/hand-over-prompt.png' })

  const next = await signIn('interpreter', { nth: 1 })
  await press(next, 'कॉल के लिए तैयार')
  const bothOnStage = async () => {
    await press(interpreter, 'अगले साथी को सौंपें')
    await expect(next.getByRole('heading', { name: 'साथी कॉल सौंप रहे हैं' })).toBeVisible()
    await press(next, /कॉल लीजिए/)
    for (const side of [citizen, interpreter, next])
      await expect(stage(side).locator('video')).toHaveCount(2, { timeout: 30_000 })
  }
  await bothOnStage()
  // A no is told to both, and asking again later is possible.
  await citizen.getByRole('button', { name: 'ही रहें' }).click()
  await expect(interpreter.getByText('नागरिक आपके साथ ही बात करना चाहते हैं')).toBeVisible()
  const stays = next.getByRole('region', { name: `नागरिक ${account('interpreter').nameHi} के साथ ही बात करना चाहते हैं` })
  await expect(stays.getByRole('status')).toContainText('अगली कॉल यहीं आएगी')
  await expectAccessible(next)
  await next.screenshot({ path: 'test-results/hand-over-stays-desk.png' })
  await interpreter.screenshot({ path: 'test-results/hand-over-kept-desk.png' })
  await bothOnStage()
  const [first, second] = [0, 1].map((nth) => account('interpreter', nth).nameHi.split(' ')[0] ?? '')
  await expect(stage(citizen)).toContainText(first ?? '')
  await expect(stage(citizen)).toContainText(second ?? '')
  const yes = citizen.getByRole('button', { name: `${second} से बात करें` })
  await expect(yes).toBeVisible()
  await expect(interpreter.getByText(`${second} आ गए हैं`)).toBeVisible()
  // Who goes on is as large as who goes.
  await expect(async () => {
    const pictures = await stage(citizen).locator('video').all()
    const widths = await Promise.all(pictures.map(async (one) => (await one.boundingBox())?.width ?? 0))
    expect(widths).toHaveLength(2)
    expect(Math.min(...widths)).toBeGreaterThan(170)
    expect(widths[0]).toBe(widths[1])
  }).toPass()
  await expectSeenOnBoth(citizen, 'hand-over')
  await next.screenshot({ path: 'test-results/hand-over-desk.png' })
  await expectAccessible(citizen)
  await expectAccessible(next)

  // That one of them cannot read the citizen is no news of the other's own pictures.
  await cameraGives(citizen, 8)
  await expect(pictureOffer(interpreter).getByRole('button', { name: 'अब लिखें' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(interpreter)
  await expect(pictureOffer(next)).toHaveCount(0)
  await cameraGives(citizen, 30)

  // One of the two is gone for a moment: their place stays, for the citizen and for the other.
  await interpreter.goto('about:blank')
  for (const side of [citizen, next]) {
    const missing = stage(side)
      .getByRole('status')
      .filter({ hasText: `${first} वापस आ रहे हैं` })
    await expect(missing).toBeVisible({ timeout: 30_000 })
  }
  await citizen.screenshot({ path: 'test-results/hand-over-missing-360.png' })
  await interpreter.goto('/desk')
  for (const side of [citizen, next]) await expect(stage(side).locator('video')).toHaveCount(2, { timeout: 30_000 })

  await yes.click()
  await expect(stage(citizen).locator('video')).toHaveCount(1, { timeout: 20_000 })
  await expect(stage(interpreter)).toBeHidden()
  // Told what became of it, and that nothing rings before they say so.
  const told = interpreter.getByRole('region', { name: `${account('interpreter', 1).nameHi} ने आपकी कॉल ले ली` })
  await expect(told.getByRole('status')).toContainText('यहाँ कोई कॉल नहीं आएगी')
  await interpreter.reload()
  await expect(told).toBeVisible()
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/hand-over-done-desk.png' })
  await press(interpreter, 'कॉल के लिए तैयार')
  await expect(told).toBeHidden()
  await expect(next.getByText('नागरिक आपके साथ ही बात करना चाहते हैं')).toHaveCount(0)
  await expect(citizen.getByText(`${second} आपके साथ हैं`).first()).toBeAttached()
  await expectMoving(stage(citizen).locator('video'))
  await press(next, 'कॉल समाप्त करें')
  await press(next, 'जानकारी दी')
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
})
