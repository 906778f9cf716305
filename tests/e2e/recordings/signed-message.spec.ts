import type { Page } from '@playwright/test'

import { longestRecordingSeconds } from '../../../lib/recordings/schema.ts'
import { bytesOfMessage, transcribeTask } from '../../fixtures/messages.ts'
import { beginRecording, small } from '../../fixtures/recording.ts'
import { expect, expectAccessible, expectNothingCovered, expectPhoneRefused, test } from '../../fixtures/test.ts'

// Cameras, recorders and a worker that encodes: that takes its time.
test.describe.configure({ timeout: 180_000 })

/** Who writes down what is signed sees it all the while: beside the form, on a phone above it; its speeds are a few keys from the text. */
async function expectFilmInSight(interpreter: Page): Promise<void> {
  const film = interpreter.locator('video[src^="/api/recordings/"]')
  const text = interpreter.getByRole('textbox', { name: 'क्या कहा गया' })
  for (const [width, height] of [
    [1024, 768],
    [360, 740],
  ] as const) {
    await interpreter.setViewportSize({ width, height })
    await interpreter.getByRole('button', { name: 'सहेजें और अधिकारी को भेजें' }).scrollIntoViewIfNeeded()
    await expect(film).toBeInViewport({ ratio: 1 })
    const [seen, written] = [await film.boundingBox(), await text.boundingBox()]
    if (!seen || !written) throw new Error('Nothing to see')
    if (width < 1024) expect(seen.height).toBeLessThan(height / 3)
    else expect(seen.x + seen.width).toBeLessThanOrEqual(written.x)
    await interpreter.screenshot({ path: `test-results/sign-transcript-${width}.png` })
  }
  await text.focus()
  for (let times = 0; times < 3; times += 1) await interpreter.keyboard.press('Shift+Tab')
  await expect(interpreter.getByRole('button', { name: 'आधी चाल' })).toBeFocused()
  await interpreter.setViewportSize({ width: 1280, height: 720 })
}

declare global {
  interface Window {
    sizes?: Map<string, number>
  }
}

/** What a phone call does on iOS to the camera that records. */
async function cameraIsMuted(page: Page, isMuted: boolean): Promise<void> {
  await page.locator('video[aria-label="आपका वीडियो"]').evaluate((video, muted) => {
    const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()
    if (!track) throw new Error('Nothing to mute')
    Object.defineProperty(track, 'muted', { value: muted, configurable: true })
    track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'))
  }, isMuted)
}

/** Keeps how large everything is that this page shows from its own memory. */
function keepSizes(): void {
  const sizes = new Map<string, number>()
  globalThis.window.sizes = sizes
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (what: Blob | MediaSource) => {
    const address = create(what)
    if (what instanceof Blob) sizes.set(address, what.size)
    return address
  }
}

test('a deaf citizen leaves a signed message and gets a number, an interpreter writes it down', async ({
  person,
  signIn,
}) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/sign')
  await citizen.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ }).click()
  await citizen.getByRole('button', { name: 'रिकॉर्ड शुरू करें' }).click()
  // It reaches us while it is being recorded.
  await expect(citizen.getByLabel(/पहुँच चुके हिस्से: [2-9]/)).toBeVisible({ timeout: 20_000 })
  await citizen.screenshot({ path: 'test-results/sign-recording.png' })
  await expectAccessible(citizen)
  // A phone call takes the camera (iOS), and gives it back.
  const taken = citizen.getByRole('alert').filter({ hasText: 'कैमरा बंद हो गया' })
  await cameraIsMuted(citizen, true)
  await expect(taken).toBeVisible()
  await citizen.screenshot({ path: 'test-results/sign-taken.png' })
  await expectAccessible(citizen)
  await cameraIsMuted(citizen, false)
  await expect(taken).toBeHidden()
  await citizen.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  await expect(citizen.locator('video[src^="blob:"]')).toBeVisible()
  // All of it has arrived: that is a lock. The one tick is the button that sends it.
  await expect(citizen.getByLabel(/पहुँच चुके हिस्से: (\d+) \/ \1$/).locator('[d^="M23 33h18v13H23Z"]')).toHaveCSS(
    'opacity',
    '1',
  )
  await citizen.screenshot({ path: 'test-results/sign-kept.png' })
  await expectAccessible(citizen)
  await citizen.setViewportSize({ width: 1440, height: 900 })
  await expectNothingCovered(citizen)
  await citizen.setViewportSize({ width: 360, height: 640 })
  await citizen.getByRole('button', { name: 'भेजें' }).click()
  const number = citizen.getByRole('textbox')
  await number.fill('12345')
  await citizen.getByRole('button', { name: 'भेजें', exact: true }).click()
  await expectPhoneRefused(citizen, '12345')
  await citizen.screenshot({ path: 'test-results/sign-phone-refused.png' })
  await expectAccessible(citizen)
  await number.fill('9000000555')
  await citizen.screenshot({ path: 'test-results/sign-phone.png' })
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'भेजें', exact: true }).click()
  await expect(citizen.getByText('आपका संदेश मिल गया')).toBeVisible()
  const given = (await citizen.locator('[translate="no"]').textContent()) ?? ''
  await citizen.screenshot({ path: 'test-results/sign-done.png' })
  await expectAccessible(citizen)

  const interpreter = await signIn('interpreter')
  await interpreter.goto(`/desk/task/${await transcribeTask(given)}`)
  const video = interpreter.locator('video[src^="/api/recordings/"]')
  await expect.poll(async () => video.evaluate((element) => (element as HTMLVideoElement).videoWidth)).toBe(640)
  // The worker has written it anew: it has a still and a length, and can be jumped in.
  await expect(async () => {
    await interpreter.reload()
    await expect(video).toHaveAttribute('poster', /poster/, { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect.poll(async () => video.evaluate((element) => (element as HTMLVideoElement).duration)).toBeLessThan(60)
  await interpreter.getByRole('button', { name: 'आधी चाल' }).click()
  const film = await video.evaluate(async (element: HTMLVideoElement) => {
    const jumped = new Promise((done) => element.addEventListener('seeked', done, { once: true }))
    element.currentTime = element.duration - 1
    await jumped
    return { speed: element.playbackRate, fromEnd: element.duration - element.currentTime }
  })
  expect(film).toEqual({ speed: 0.5, fromEnd: expect.closeTo(1) })
  await interpreter.screenshot({ path: 'test-results/sign-transcript.png', fullPage: true })
  await expectAccessible(interpreter)
  await expectFilmInSight(interpreter)
  await interpreter.getByRole('textbox', { name: 'क्या कहा गया' }).fill('गली का हैंडपंप बंद है')
  await interpreter.getByRole('combobox', { name: 'शिकायत का प्रकार' }).selectOption({ index: 1 })
  await interpreter.getByRole('combobox', { name: 'जगह' }).pressSequentially('आरंग')
  await interpreter.getByRole('option', { name: 'आरंग', exact: true }).first().click()
  await interpreter.getByRole('textbox', { name: 'पहचान की जगह' }).fill('पुराने कुएँ के पास')
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/sign-transcript-place.png', fullPage: true })
  await interpreter.getByRole('button', { name: 'सहेजें और अधिकारी को भेजें' }).click()
  await expect(interpreter).toHaveURL(/\/desk\/complaint\//)
  await expect(interpreter.getByText('गली का हैंडपंप बंद है').first()).toBeVisible()
  await expect(interpreter.getByText('आरंग · पुराने कुएँ के पास').first()).toBeVisible()
})

test('a message in sign ends by itself after three minutes, and every second of it has reached us', async ({
  person,
}) => {
  const phone = await person(small)
  // The camera goes on in its own time; the page's clock is ours.
  await phone.clock.install()
  await phone.addInitScript(keepSizes)
  await phone.goto('/sign')
  await beginRecording(phone, 'sign')
  const left = phone.getByRole('timer')
  await phone.clock.fastForward(1000 * (longestRecordingSeconds - 20))
  await expect(left).toHaveAccessibleName(/\b1\d|\b\d\b/)
  await phone.clock.fastForward(20_000)
  const film = phone.locator('video[src^="blob:"]')
  await expect(film).toBeVisible()
  await expect(left).toBeHidden()
  const bytes = await film.evaluate(({ src }: HTMLVideoElement) => globalThis.window.sizes?.get(src))
  await phone.getByRole('button', { name: 'भेजें' }).click()
  await phone.getByRole('button', { name: 'बिना फ़ोन नंबर के भेजें' }).click()
  await expect(phone.getByText('आपका संदेश मिल गया')).toBeVisible()
  const number = (await phone.locator('[translate="no"]').textContent()) ?? ''
  expect(await bytesOfMessage(number)).toBe(bytes)
})

test('who does not go on with a message finds the way out of every step, and the message again', async ({ person }) => {
  const phone = await person(small)
  const out = phone.getByRole('link', { name: 'मुख्य पृष्ठ' })
  await phone.goto('/sign')
  await phone.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ }).click()
  await expect(phone.getByRole('button', { name: 'रिकॉर्ड शुरू करें' })).toBeVisible()
  await expect(out).toBeVisible()
  await phone.screenshot({ path: 'test-results/sign-ready.png' })
  await phone.getByRole('button', { name: 'रिकॉर्ड शुरू करें' }).click()
  await expect(phone.getByLabel(/पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
  await phone.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  await expect(out).toBeVisible()
  await phone.screenshot({ path: 'test-results/sign-preview.png' })
  await phone.getByRole('button', { name: 'भेजें' }).click()
  await phone.screenshot({ path: 'test-results/sign-phone-step.png' })
  await phone.getByRole('button', { name: 'फिर देखें' }).click()
  await out.click()
  await expect(phone).toHaveURL('/')
  await phone.goto('/sign')
  await expect(phone.locator('video[src^="blob:"]')).toBeVisible()
})
