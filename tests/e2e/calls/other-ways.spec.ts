import { callBackTiles, callsSince, endEveryCall, signalMediaServer } from '../../fixtures/calls.ts'
import { expect, expectAccessible, expectPhoneRefused, test } from '../../fixtures/test.ts'

test.beforeEach(async () => endEveryCall())

test('who cannot wait is called back, by keyboard too', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  // By keyboard: each scene, and each step of one, begins at its heading.
  const button = (name: string | RegExp) => citizen.getByRole('button', { name })
  const heading = citizen.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  await button(/^112$/).press('Enter')
  await expect(citizen.getByRole('link', { name: '112 पर फ़ोन कीजिए' })).toBeFocused()
  await citizen.keyboard.press('Escape')
  await expect(button(/^112$/)).toBeFocused()
  await button(/इशारों में बात शुरू/).press('Enter')
  await expect(button('मुझे वापस कॉल करें')).toBeVisible()
  await expect(heading).toBeFocused()
  await button('मुझे वापस कॉल करें').press('Enter')
  await expect(heading).toHaveText('हम आपको वापस कॉल करेंगे')
  await expect(heading).toBeFocused()
  await callBackTiles(citizen).first().press('Enter')
  await expect(heading).toBeFocused()
  await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  await expect(citizen.getByText('इसे भरना ज़रूरी है।')).toBeVisible()
  await expectPhoneRefused(citizen, '')
  await citizen.screenshot({ path: 'test-results/call-back-refused.png' })
  // On the smallest phone the keys need more than the screen: all of it is reached by scrolling.
  await citizen.setViewportSize({ width: 320, height: 480 })
  for (const end of [citizen.getByLabel('आपका मोबाइल नंबर'), citizen.getByRole('button', { name: 'समय बदलें' })]) {
    await end.scrollIntoViewIfNeeded()
    await expect(end).toBeInViewport({ ratio: 1 })
  }
  await citizen.setViewportSize({ width: 360, height: 640 })
  for (const digit of '9000000777') await citizen.getByRole('button', { name: `अंक ${digit}` }).click()
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/call-back.png' })
  await button('मुझे कॉल करें').press('Enter')
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  await expect(heading).toBeFocused()
  await expectAccessible(citizen)
})

test('when video calls do not work the page offers a call back and a signed message', async ({ person, noise }) => {
  noise.allow(/503 from POST/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  signalMediaServer('SIGSTOP')
  const tap = new Date()
  try {
    await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
    await expect(citizen.getByText('वीडियो कॉल अभी काम नहीं कर रही')).toBeVisible({ timeout: 15_000 })
    expect(await callsSince(tap)).toBe(1)
    await expect(citizen.getByRole('link', { name: 'इशारों में संदेश छोड़ें' })).toBeVisible()
    await expectAccessible(citizen)
    await citizen.screenshot({ path: 'test-results/call-down.png' })
    await citizen.getByRole('button', { name: 'मुझे वापस कॉल करें' }).click()
    await callBackTiles(citizen).first().click()
    await citizen.getByRole('textbox').fill('9000000778')
    await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
    await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  } finally {
    signalMediaServer('SIGCONT')
  }
})
