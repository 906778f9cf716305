import type { Page } from '@playwright/test'

import {
  endEveryCall,
  expectPicturesInTurn,
  partsOfLastRecording,
  press,
  signCall,
  signCallByPhone,
} from '../../fixtures/calls.ts'
import { approvePrompt, forgetPrompts, recordPrompt } from '../../fixtures/isl.ts'
import { expectDeskWhole } from '../../fixtures/stage.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

// Also after a failure: every caller would see it from then on.
test.afterEach(forgetPrompts)

const frame = (page: Page) => page.getByText('रिकॉर्ड हो रहा है')

/** Keeps on the page since when its browser records. */
async function noteWhenItRecords(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.MediaRecorder = class extends MediaRecorder {
      override start(partMs?: number): void {
        this.addEventListener('start', () => performance.mark('recording'))
        super.start(partMs)
      }
    }
  })
}

async function secondsRecorded(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [began] = performance.getEntriesByName('recording')
    return (performance.now() - (began?.startTime ?? 0)) / 1000
  })
}

/** The browser of this page is gone from one moment to the next: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

/** Neither beside the end of the call nor of its colour. */
async function expectUnlikeTheEnd(page: Page): Promise<void> {
  const [stop, end] = await Promise.all(
    ['रिकॉर्डिंग रोकें', 'कॉल समाप्त करें'].map(async (name) => {
      const button = page.getByRole('button', { name })
      const colour = await button.evaluate((one) => getComputedStyle(one).backgroundColor)
      return { colour, box: await button.boundingBox() }
    }),
  )
  if (!stop?.box || !end?.box) throw new Error('A button is missing')
  expect(stop.colour).not.toBe(end.colour)
  const across = Math.max(end.box.x - stop.box.x - stop.box.width, stop.box.x - end.box.x - end.box.width)
  expect(across).toBeGreaterThanOrEqual(64)
}

/** Where the buttons of the call are, but for the one that stops the recording. */
async function placesOfButtons(page: Page) {
  const buttons = page.getByRole('toolbar').getByRole('button').and(page.locator(':not([title="रिकॉर्डिंग रोकें"])'))
  return buttons.evaluateAll((all) =>
    all.map((one) => [one.ariaLabel, one.getBoundingClientRect().toJSON() as DOMRect]),
  )
}

test('a call is recorded only after the citizen said yes, all see the red frame, and a crash of the recording browser keeps what was signed', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await noteWhenItRecords(interpreter)
  const places = await placesOfButtons(citizen)
  await press(interpreter, 'रिकॉर्ड करने की अनुमति माँगें')
  await expect(citizen.getByRole('button', { name: 'हाँ, रिकॉर्ड करें' })).toBeVisible()
  await expect(frame(citizen)).toBeHidden()
  // Nobody has signed the question yet: its pictures come forward one by one.
  await expectPicturesInTurn(citizen.getByRole('alert'), 4)
  await expectSeenOnBoth(citizen, 'consent')
  await expectAccessible(citizen)
  await expectAccessible(interpreter)
  // An answer that nobody heard is no yes, and is seen not to be.
  const way = '**/api/calls/mine/recording'
  await citizen.route(way, async (route) => route.abort())
  await press(citizen, 'हाँ, रिकॉर्ड करें')
  await expect(citizen.getByText('आपका उत्तर हम तक नहीं पहुँचा')).toBeVisible()
  await expect(frame(citizen)).toBeHidden()
  await citizen.screenshot({ path: 'test-results/consent-unheard.png' })
  await citizen.unroute(way)
  await press(citizen, 'हाँ, रिकॉर्ड करें')
  await expect(frame(citizen)).toBeVisible()
  await expect(frame(interpreter)).toBeVisible()
  await expectDeskWhole(interpreter, 'recording-desk')
  // Who misses the button that stops the recording does not end the call.
  for (const side of [citizen, interpreter]) await expectUnlikeTheEnd(side)
  // And under the finger no other button has moved.
  expect(await placesOfButtons(citizen)).toEqual(places)
  await expectSeenOnBoth(citizen, 'recording')
  await expectAccessible(citizen)

  await expect.poll(partsOfLastRecording, { timeout: 30_000 }).toBeGreaterThanOrEqual(4)
  const recorded = await secondsRecorded(interpreter)
  await crash(interpreter)
  // Each part is a second: the one in the making and the one on its way may be lost.
  await expect.poll(partsOfLastRecording).toBeGreaterThanOrEqual(recorded - 2)
  await press(citizen, 'रिकॉर्डिंग रोकें')
  await expect(frame(citizen)).toBeHidden()
  await press(citizen, 'कॉल समाप्त करें')

  const supervisor = await signIn('supervisor', { viewport: { width: 1440, height: 900 } })
  await supervisor.goto('/desk/call-recordings')
  const card = supervisor.getByRole('article').first()
  await expect(card).toContainText('बटन से')
  const video = card.locator('video')
  await video.evaluate(async (one) => (one as HTMLVideoElement).play())
  await expect.poll(async () => video.evaluate((one) => (one as HTMLVideoElement).videoWidth)).toBe(1280)
  await supervisor.screenshot({ path: 'test-results/recordings-1440.png' })
  await expectAccessible(supervisor)
  await card.getByRole('button', { name: 'अभी मिटाएँ' }).click()
  await expect(async () => {
    await supervisor.reload()
    await expect(card).toContainText('हिस्से')
  }).toPass({ timeout: 30_000 })
})

test('a citizen who is asked in sign and signs no is not recorded', async ({ person, signIn }) => {
  const administrator = await signIn('administrator')
  await recordPrompt(administrator, 'call-record')
  await approvePrompt(administrator)
  const { citizen, interpreter } = await signCall({
    person,
    signIn,
    citizen: await person({ viewport: { width: 360, height: 740 } }),
  })
  await noteWhenItRecords(interpreter)
  await press(interpreter, 'रिकॉर्ड करने की अनुमति माँगें')
  await expect(citizen.getByRole('button', { name: 'हाँ, रिकॉर्ड करें' })).toBeVisible()
  const question = citizen.getByRole('alert')
  const clip = question.locator('video[src^="/api/isl/"]')
  await expect.poll(async () => clip.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0)
  await expect(question.locator('.in-turn')).toHaveCount(0)
  await expectSeenOnBoth(citizen, 'consent-signed')
  await expectAccessible(citizen)
  await press(interpreter, 'इशारों में मना किया')
  await expect(interpreter.getByText('अनुमति नहीं मिली')).toBeVisible()
  await expect(citizen.getByRole('button', { name: 'हाँ, रिकॉर्ड करें' })).toBeHidden()
  await expect(frame(citizen)).toBeHidden()
  expect(await interpreter.evaluate(() => performance.getEntriesByName('recording').length)).toBe(0)
  await press(citizen, 'कॉल समाप्त करें')
})
