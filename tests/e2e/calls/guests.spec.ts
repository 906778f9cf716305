import type { Page } from '@playwright/test'

import { endEveryCall, expectPicturesInTurn, press, signCallByPhone } from '../../fixtures/calls.ts'
import { account } from '../../fixtures/sign-in.ts'
import { expectDeskWhole } from '../../fixtures/stage.ts'
import { expect, expectAccessible, linkIn, phone, test } from '../../fixtures/test.ts'

// Three browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

const stage = (page: Page) => page.getByTestId('peer-stage')

/** A camera in a dark room. */
function filmInTheDark() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
  const context = canvas.getContext('2d')
  setInterval(() => context?.fillRect(0, 0, 640, 480), 100)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10)
}

test('an officer joins from the WhatsApp message, and a citizen brings a companion by a code', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await interpreter.getByText('किसी और को बुलाएँ').click()
  await press(interpreter, 'व्हाट्सऐप से भेजें')
  await expect(interpreter.getByText('इसे भरना ज़रूरी है')).toBeVisible()
  await interpreter.getByLabel('अधिकारी का मोबाइल नंबर').fill('9000000432')
  await press(interpreter, 'व्हाट्सऐप से भेजें')
  await expect(interpreter.getByText('लिंक भेजा जा रहा है')).toBeVisible()
  await expectAccessible(interpreter)
  const officer = await person({ viewport: { width: 360, height: 740 } })
  await officer.goto(linkIn(await phone('+919000000432').receives(/वीडियो कॉल में नागरिक/)))
  await press(officer, 'शामिल हों')
  await expect(stage(citizen).locator('video')).toHaveCount(2, { timeout: 30_000 })
  await expect(stage(citizen)).toContainText('अधिकारी')
  await officer.screenshot({ path: 'test-results/stage-officer-360.png' })

  await press(citizen, 'किसी को साथ लाएँ')
  const code = citizen.getByRole('alertdialog')
  await expect(code.getByRole('img', { name: 'कॉल का लिंक' })).toBeVisible()
  await citizen.screenshot({ path: 'test-results/companion-code-360.png' })
  await expectAccessible(citizen)
  const link = (await code.getByText(/\/call\/guest\//).textContent()) ?? ''
  // This device has no way of its own to hand it on.
  await expect(code.getByRole('link', { name: 'व्हाट्सऐप से भेजें' })).toHaveAttribute(
    'href',
    new RegExp(`^https://wa\\.me/.*${encodeURIComponent(link)}$`),
  )
  await code.getByRole('button', { name: 'बंद करें' }).click()
  await press(officer, 'कॉल समाप्त करें')
  const companion = await person({ viewport: { width: 1440, height: 900 } })
  await companion.addInitScript(filmInTheDark)
  await companion.goto(link)
  await press(companion, 'शामिल हों')
  await expect(stage(citizen)).toContainText('साथी', { timeout: 30_000 })

  // The companion's light is looked at as the citizen's is.
  await expect(companion.getByText('अंधेरा है')).toBeVisible({ timeout: 15_000 })

  // The companion presses 112 for them, and takes it back.
  const emergency = (page: Page) => page.getByRole('button', { name: '112', exact: true })
  await emergency(companion).click()
  const alarm = interpreter.getByRole('alert').filter({ hasText: 'आपात: 112 दबाया गया (साथ का व्यक्ति)' })
  await expect(alarm).toBeVisible()
  await expectDeskWhole(interpreter, 'emergency-three-desk', [alarm])
  await expect(emergency(citizen)).toHaveAttribute('aria-pressed', 'true')
  await expect(companion.getByText('सामने वाले को बता दिया है')).toBeVisible()
  await companion.screenshot({ path: 'test-results/emergency-companion-1440.png' })
  await expectAccessible(companion)
  await press(companion, 'गलती से दबा')
  await expect(alarm).toHaveCount(0)

  // The interpreter's computer is gone, the others are still there.
  await interpreter.context().close()
  const name = account('interpreter').nameHi.split(' ')[0] ?? ''
  const missing = (page: Page) =>
    stage(page)
      .getByRole('status')
      .filter({ hasText: `${name} वापस आ रहे हैं` })
  for (const side of [citizen, companion]) await expect(missing(side)).toBeVisible({ timeout: 45_000 })
  await expectPicturesInTurn(missing(citizen), 2)
  await expect(stage(citizen).locator('video')).toHaveCount(1, { timeout: 45_000 })
  await citizen.screenshot({ path: 'test-results/stage-missing-360.png' })
  await expectAccessible(citizen)
  await press(citizen, 'कॉल समाप्त करें')
})
