import type { Page } from '@playwright/test'

import { endEveryCall, partsOfTakes, press, signCallByPhone } from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

const frame = (page: Page) => page.getByText('रिकॉर्ड हो रहा है')
const kept = /(\d+) सेकंड की रिकॉर्डिंग इस कंप्यूटर पर सुरक्षित है/

declare global {
  interface Window {
    recorded?: MediaStream
  }
}

/** As in a tab behind another one, which no browser without a screen has: its own timers go once a second. Keeps what is recorded from then on. */
function putBehind(): void {
  const begin = window.setInterval.bind(window)
  window.setInterval = ((run: () => void, everyMs = 0) => begin(run, Math.max(1000, everyMs))) as typeof setInterval
  // oxlint-disable-next-line typescript/unbound-method -- called on its canvas below
  const capture = HTMLCanvasElement.prototype.captureStream
  HTMLCanvasElement.prototype.captureStream = function captureStream(rate) {
    window.recorded = capture.call(this, rate)
    return window.recorded
  }
}

declare class MediaStreamTrackProcessor {
  constructor(of: { track: MediaStreamTrack | undefined })
  readable: ReadableStream<VideoFrame>
}

/** How many pictures are recorded in two seconds. */
async function picturesRecorded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const track = window.recorded?.getVideoTracks()[0]?.clone()
    const pictures = new MediaStreamTrackProcessor({ track }).readable.getReader()
    setTimeout(() => track?.stop(), 2000)
    for (let count = 0; ; count += 1) {
      const { value, done } = await pictures.read()
      if (done) return count
      value.close()
    }
  })
}

/** A call whose citizen said yes, of which some seconds have arrived. */
async function recordedCall(people: Parameters<typeof signCallByPhone>[0]) {
  const { citizen, interpreter } = await signCallByPhone(people)
  await interpreter.evaluate(putBehind)
  await press(interpreter, 'रिकॉर्ड करने की अनुमति माँगें')
  await press(citizen, 'हाँ, रिकॉर्ड करें')
  for (const side of [citizen, interpreter]) await expect(frame(side)).toBeVisible()
  await expect.poll(async () => (await partsOfTakes())[0], { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  return { citizen, interpreter }
}

test('a call goes on being recorded in moving pictures while the interpreter looks something up in another tab', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await recordedCall({ person, signIn })
  expect(await picturesRecorded(interpreter)).toBeGreaterThan(10)
  await press(citizen, 'कॉल समाप्त करें')
})

test('what is recorded without a network is kept on the interpreter’s computer, and arrives after their page died', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket/)
  const { citizen, interpreter } = await recordedCall({ person, signIn })
  const context = interpreter.context()
  await context.setOffline(true)
  const waits = interpreter.getByText(kept)
  await expect.poll(async () => Number(kept.exec((await waits.textContent()) ?? '')?.[1])).toBeGreaterThanOrEqual(5)
  // It is safe: the frame says so on both sides.
  for (const side of [citizen, interpreter]) await expect(frame(side)).toBeVisible()
  await interpreter.screenshot({ path: 'test-results/recording-offline-desk.png' })
  await expectAccessible(interpreter)
  const [arrived = 0] = await partsOfTakes()
  const waiting = Number(kept.exec((await waits.textContent()) ?? '')?.[1])
  // No farewell, and nobody records until they are back.
  await interpreter.close({ runBeforeUnload: false })
  await expect(frame(citizen)).toBeHidden({ timeout: 60_000 })

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/desk')
  await press(again, 'कॉल यहाँ लाएँ')
  // Of the seconds that were told, all; of the one in the making, none.
  await expect
    .poll(async () => (await partsOfTakes())[0], { timeout: 60_000 })
    .toBeGreaterThanOrEqual(arrived + waiting - 1)
  // And it goes on: another take of the same recording.
  for (const side of [citizen, again]) await expect(frame(side)).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await partsOfTakes())[1], { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  // The app hears neither of them: nothing is recorded any more all the same, and the citizen sees that it is told again.
  for (const side of [citizen, again]) await side.route(/\/recording$/, async (route) => route.abort())
  await press(citizen, 'रिकॉर्डिंग रोकें')
  await expect(frame(again)).toBeHidden()
  await expect(citizen.getByText('रिकॉर्डिंग रोकने की बात अभी पहुँची नहीं')).toBeVisible()
  await citizen.screenshot({ path: 'test-results/recording-stopping.png' })
  await citizen.unroute(/\/recording$/)
  await expect(frame(citizen)).toBeHidden()
  await press(citizen, 'कॉल समाप्त करें')
})

test('seconds that are refused end the recording: nobody sees the red frame any more, and the interpreter reads why', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await recordedCall({ person, signIn })
  await interpreter.route(/\/call-recordings\/.*\/parts/, async (route) =>
    route.fulfill({ status: 403, json: { code: 'not_your_call' } }),
  )
  for (const side of [citizen, interpreter]) await expect(frame(side)).toBeHidden({ timeout: 20_000 })
  await expect(interpreter.getByRole('alert').filter({ hasText: 'रिकॉर्डिंग रुक गई। यह कॉल आपकी नहीं है।' })).toBeVisible()
  await expect(citizen.getByRole('button', { name: 'रिकॉर्डिंग रोकें' })).toBeHidden()
  await interpreter.screenshot({ path: 'test-results/recording-refused-desk.png' })
  await expectAccessible(interpreter)
  // The citizen may be asked again.
  await interpreter.unroute(/\/call-recordings\/.*\/parts/)
  await press(interpreter, 'रिकॉर्ड करने की अनुमति माँगें')
  await press(citizen, 'हाँ, रिकॉर्ड करें')
  for (const side of [citizen, interpreter]) await expect(frame(side)).toBeVisible()
  await expect.poll(async () => (await partsOfTakes())[0], { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  await press(citizen, 'कॉल समाप्त करें')
})
