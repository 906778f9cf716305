import type { Page } from '@playwright/test'

import { endEveryCall, press, signCallByPhone } from '../../fixtures/calls.ts'
import { account } from '../../fixtures/sign-in.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

// Three browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

const stage = (page: Page) => page.getByTestId('peer-stage')
const signer = (page: Page) => stage(page).locator('figure[data-signing=true]')

/** The fake microphone beeps a moment each second; this one has a steady voice. */
function speakWithoutPause() {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (wish) => {
    if (!wish?.audio) return open(wish)
    const audio = new AudioContext()
    const voice = audio.createOscillator()
    const out = audio.createMediaStreamDestination()
    voice.connect(out)
    voice.start()
    return out.stream
  }
}

test('three people have fixed places and their own names, each in the viewer’s language; who signs is marked, who speaks has a dot, each viewer enlarges whom they want', async ({
  person,
  signIn,
  baseURL,
}) => {
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await interpreter.getByText('किसी और को बुलाएँ').click()
  await press(interpreter, 'अधिकारी')
  const link = (await interpreter.getByText(/\/call\/guest\//).textContent()) ?? ''
  const officer = await person({ viewport: { width: 1440, height: 900 } })
  await officer.context().addCookies([{ name: 'locale', value: 'en', url: baseURL ?? '' }])
  await officer.addInitScript(speakWithoutPause)
  await officer.goto(link)
  await press(officer, 'Join')
  for (const side of [citizen, interpreter, officer])
    await expect(stage(side).locator('video')).toHaveCount(2, { timeout: 30_000 })
  const first = account('interpreter').nameHi.split(' ')[0] ?? ''
  await expect(stage(citizen)).toContainText(first)
  await expect(stage(citizen)).toContainText('अधिकारी')
  await expect(stage(officer)).toContainText('The citizen')
  // An officer is shown 112, and tells nobody.
  await press(officer, '112')
  await expect(officer.getByRole('link', { name: 'Call 112' })).toBeVisible()
  await officer.keyboard.press('Escape')
  await expectAccessible(officer)

  await press(interpreter, 'मेरे इशारे देखें')
  await expect(signer(citizen)).toContainText(first)
  await expect(signer(officer)).toContainText('Interpreter')
  await press(officer, 'I am signing')
  await expect(signer(citizen)).toContainText('अधिकारी')
  await expect(signer(citizen)).toHaveCount(1)
  await expect(interpreter.getByRole('button', { name: 'मेरे इशारे देखें' })).toHaveAttribute('aria-pressed', 'false')
  await press(citizen, 'हाथ उठाएँ')
  await expect(stage(interpreter).getByRole('img', { name: 'हाथ उठा है' })).toBeVisible()
  await expect(stage(officer).getByRole('img', { name: 'Hand raised' })).toBeVisible()
  // Whose trade is to speak is heard from the first word on.
  await expect(stage(citizen).getByRole('img', { name: 'आवाज़ आ रही है' })).toBeVisible({ timeout: 20_000 })

  const width = async (page: Page, name: string) =>
    (await stage(page).locator('figure', { hasText: name }).boundingBox())?.width ?? 0
  const height = async (page: Page, name: string) =>
    (await stage(page).locator('figure', { hasText: name }).boundingBox())?.height ?? 0
  const before = await width(officer, 'The citizen')
  await press(citizen, 'अधिकारी को बड़ा करें')
  await expect.poll(async () => height(citizen, 'अधिकारी')).toBeGreaterThan(2 * (await height(citizen, first)))
  expect(await width(officer, 'The citizen')).toBe(before)
  await expectSeenOnBoth(citizen, 'stage-three')
  await expectSeenOnBoth(officer, 'stage-three-officer')
  await interpreter.screenshot({ path: 'test-results/stage-three-desk.png' })
  await expectAccessible(citizen)
  await expectAccessible(interpreter)

  await press(citizen, 'कॉल समाप्त करें')
  await expect(officer.getByRole('status').filter({ hasText: 'This call is over' })).toBeVisible({ timeout: 20_000 })
  await press(interpreter, 'जानकारी दी')
})
