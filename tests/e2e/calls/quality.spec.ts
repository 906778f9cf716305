import type { Page } from '@playwright/test'

import { cameraGives, endEveryCall, expectMoving, pictureOffer, press, signCall } from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

declare global {
  interface Window {
    shared?: ShareData
    isReached?: boolean
  }
}

/** Nothing that the others send can be counted here, until it is reached. */
async function getsNothing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called below on the receiver that is asked
    const { getStats } = RTCRtpReceiver.prototype
    RTCRtpReceiver.prototype.getStats = async function counted(this: RTCRtpReceiver) {
      return window.isReached ? getStats.call(this) : new Map()
    }
  })
}

/** This browser cannot wait for repaired packets, as Safari on iOS. */
async function cannotWait(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['jitterBufferTarget', 'playoutDelayHint'])
      Reflect.deleteProperty(RTCRtpReceiver.prototype, name)
  })
}
const waitIsMissed = 'पाने वाले का ब्राउज़र: दोबारा भेजे गए पैकेटों का इंतज़ार नहीं कर सकता'

test('the interpreter, the supervisor and the Collector see how both pictures of a call arrive, and what a browser of it cannot do', async ({
  person,
  signIn,
}) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await cannotWait(citizen)
  const { interpreter } = await signCall({ person, signIn, citizen })
  // The picture stands where it stood without the meter.
  const meter = interpreter.getByRole('button', { name: /^तस्वीर:/ })
  await expect(meter).toBeVisible()
  const stage = await interpreter.getByTestId('peer-stage').elementHandle()
  const [withIt, without] = await meter.evaluate((button, picture) => {
    const top = () => (picture as Element).getBoundingClientRect().top
    const before = top()
    button.style.display = 'none'
    const after = top()
    button.style.display = ''
    return [before, after]
  }, stage)
  expect(without).toBe(withIt)
  const supervisor = await signIn('supervisor')
  const collector = await signIn('collector')

  await interpreter.getByRole('button', { name: /तस्वीर:/ }).click()
  for (const direction of ['नागरिक की तस्वीर, आप तक', 'आपकी तस्वीर, नागरिक तक'])
    await expect(interpreter.getByText(direction).locator('..').locator('..')).toContainText(/\d तस्वीरें\/से॰ · \d+×\d+/)
  await expect(interpreter.getByText(waitIsMissed)).toHaveCount(1)
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/quality-interpreter.png' })

  for (const page of [supervisor, collector]) {
    const calls = page.getByRole('region', { name: /चल रही कॉलें/ })
    for (const direction of ['नागरिक से दुभाषिये तक', 'दुभाषिये से नागरिक तक'])
      await expect(calls.getByText(direction).locator('..').locator('..')).toContainText(/\d तस्वीरें\/से॰ · \d+×\d+/)
    await expect(calls.getByText('दुभाषिये से नागरिक तक').locator('..').locator('..')).toContainText(waitIsMissed)
    await expect(calls.getByText(waitIsMissed)).toHaveCount(1)
    await expectAccessible(page)
  }
  await supervisor.screenshot({ path: 'test-results/quality-supervisor.png' })
  await collector.screenshot({ path: 'test-results/quality-collector.png', fullPage: true })
  // Who turns the camera off is not taken for somebody whose link is dead.
  await citizen.getByRole('button', { name: 'कैमरा बंद करें' }).click()
  const calls = supervisor.getByRole('region', { name: /चल रही कॉलें/ })
  await expect(calls.getByText('कैमरा बंद है')).toBeVisible({ timeout: 20_000 })
  await expect(interpreter.getByText('नागरिक की तस्वीर, आप तक').locator('..')).toContainText('कैमरा बंद है')
  await expect(interpreter.getByRole('button', { name: /तस्वीर:/ })).toContainText('कैमरा बंद है')
  await interpreter.screenshot({ path: 'test-results/quality-interpreter-off.png' })
  await citizen.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
  await expect(supervisor.getByRole('region', { name: /चल रही कॉलें/ })).toBeHidden()
})

test('when signing cannot be read both sides are offered writing, and then a message in sign', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  const { interpreter } = await signCall({ person, signIn, citizen })
  await cameraGives(interpreter, 8)
  await expect(pictureOffer(citizen).getByRole('button', { name: 'अब लिखें' })).toBeVisible({ timeout: 30_000 })
  await expect(pictureOffer(interpreter).getByRole('button', { name: 'अब लिखें' })).toBeVisible()
  await expectAccessible(citizen)
  await expectAccessible(interpreter)
  await citizen.screenshot({ path: 'test-results/quality-offer.png' })
  await interpreter.screenshot({ path: 'test-results/quality-offer-desk.png' })

  // Put away it stays away; the pictures go on.
  await pictureOffer(citizen).getByRole('button', { name: 'रहने दें' }).click()
  await expect(citizen.getByRole('button', { name: 'अब लिखें' })).toBeHidden()
  await expectMoving(citizen.getByTestId('peer-stage').locator('video'))
  await pictureOffer(interpreter).getByRole('button', { name: 'अब लिखें' }).click()
  await interpreter.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('मैं लिखती हूँ')

  // It lasts: a message in sign needs no live picture.
  await expect(pictureOffer(citizen).getByRole('button', { name: 'इशारों में संदेश भेजें' })).toBeVisible({ timeout: 45_000 })
  await expect(citizen.getByRole('button', { name: 'अब लिखें' })).toBeHidden()
  await citizen.screenshot({ path: 'test-results/quality-offer-message.png' })
  // The network is so poor that the leaving is not heard at first.
  await citizen.route('**/leave', async (route) => route.abort(), { times: 1 })
  await pictureOffer(citizen).getByRole('button', { name: 'इशारों में संदेश भेजें' }).click()
  await expect(citizen).toHaveURL(/\/sign$/)
  await expect(interpreter.getByTestId('peer-stage')).toBeHidden()
})

test('a companion is sent the link by what the device has for it; how they see the call is known, and when they cannot read the signing they are offered writing too', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await signCall({ person, signIn })
  await interpreter.evaluate(() => {
    navigator.share = async (shared) => void Object.assign(window, { shared })
  })
  await interpreter.getByText('किसी और को बुलाएँ').click()
  await press(interpreter, 'साथ का व्यक्ति')
  const companion = await person({ viewport: { width: 360, height: 640 } })
  const link = (await interpreter.getByText(/\/call\/guest\//).textContent()) ?? ''
  await press(interpreter, 'कॉल का लिंक भेजें')
  expect(await interpreter.evaluate(() => window.shared)).toMatchObject({ url: link })
  await getsNothing(companion)
  await companion.goto(link)
  await press(companion, 'शामिल हों')
  await expect(companion.getByTestId('peer-stage').locator('video')).toHaveCount(2, { timeout: 30_000 })
  await interpreter.getByRole('button', { name: /तस्वीर:/ }).click()
  await expect(interpreter.getByText('साथ के व्यक्ति तक').locator('..')).toContainText('कुछ नहीं पहुँच रहा', {
    timeout: 20_000,
  })
  await companion.evaluate(() => (window.isReached = true))
  const supervisor = await signIn('supervisor')
  for (const page of [interpreter, supervisor])
    await expect(page.getByText('साथ के व्यक्ति तक').locator('..').locator('..')).toContainText(/\d तस्वीरें\/से॰ · \d+×\d+/, {
      timeout: 20_000,
    })
  await interpreter.screenshot({ path: 'test-results/quality-guest-desk.png' })
  await supervisor.screenshot({ path: 'test-results/quality-guest-supervisor.png' })
  await cameraGives(interpreter, 8)
  const write = pictureOffer(companion).getByRole('button', { name: 'अब लिखें' })
  await expect(write).toBeVisible({ timeout: 30_000 })
  await expectAccessible(companion)
  await companion.screenshot({ path: 'test-results/quality-offer-guest.png' })
  await write.click()
  await companion.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('मैं लिखता हूँ')
  await expect(citizen.getByText('आपके साथ पढ़-लिख सकते हैं: साथी')).toBeAttached()
  await expect(pictureOffer(companion)).toHaveCount(0)
})
