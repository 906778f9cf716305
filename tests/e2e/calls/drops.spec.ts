import type { Page, WebSocketRoute } from '@playwright/test'

import {
  callBackTask,
  callBackTiles,
  dropsRecovered,
  endEveryCall,
  expectMoving,
  hangUp,
  signalMediaServer,
  signalPart,
  signCall,
} from '../../fixtures/calls.ts'
import { expect, expectAccessible, linkIn, phone, someNumber, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(async () => endEveryCall())

const comingBack = 'जुड़ रहे हैं… आपकी कॉल बनी हुई है'

test('a deaf citizen gets the same interpreter back after a reload', async ({ person, signIn }) => {
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  await citizen.getByRole('button', { name: 'लिखकर बात' }).click()
  await citizen.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('मैं वापस आऊँगा')
  await citizen.keyboard.press('Enter')
  const field = citizen.getByRole('textbox', { name: 'यहाँ लिखें' })
  await field.fill('घर मंदिर के')
  await citizen.reload()
  await expectBothMoving()
  // What was being written goes on, and is read on the other side too.
  await expect(field).toHaveValue('घर मंदिर के')
  await expect(interpreter.getByTestId('their-draft')).toContainText('घर मंदिर के')
  // What was written before is there again.
  await expect(citizen.getByRole('log')).toContainText('मैं वापस आऊँगा')
  // A page that is loaded again is told to nobody as a drop.
  expect(await dropsRecovered()).toBe(0)
  await hangUp(citizen)
})

test('a deaf citizen whose browser froze in the pocket is seen again when it wakes', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/)
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  // Chromium freezes only windows that can be hidden, which these cannot: a page without network is told that it freezes.
  await citizen.context().setOffline(true)
  await citizen.evaluate(() => document.dispatchEvent(new Event('freeze', { bubbles: true })))
  await expect(interpreter.getByText('नागरिक वापस आ रहे हैं')).toBeVisible({ timeout: 30_000 })
  await citizen.context().setOffline(false)
  await citizen.evaluate(() => document.dispatchEvent(new Event('resume')))
  await expectBothMoving()
  await hangUp(citizen)
})

test('a deaf citizen without network gets the same interpreter back when it returns', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket/)
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  await citizen.context().setOffline(true)
  // Chromium keeps media flowing while it plays "offline": the line itself is cut at the other end.
  signalMediaServer('SIGKILL')
  await expect(citizen.getByText(comingBack)).toBeVisible({ timeout: 30_000 })
  await expect(interpreter.getByText('नागरिक वापस आ रहे हैं')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(citizen)
  await citizen.context().setOffline(false)
  await expectBothMoving()
  await expect.poll(dropsRecovered).toBe(1)
  await hangUp(citizen)
})

test('a restart of the media server costs seconds, not the interpreter', async ({ person, signIn, noise }) => {
  noise.allow(/Failed to load resource|WebSocket/i)
  const { citizen, expectBothMoving } = await signCall({ person, signIn })
  // Looked for from before, in every frame: it may be there for a moment only.
  const seen = citizen.waitForFunction((words) => document.body.innerText.includes(words), comingBack, {
    polling: 'raf',
    timeout: 30_000,
  })
  signalMediaServer('SIGKILL')
  await seen
  await expectBothMoving()
  await hangUp(citizen)
})

test('an interpreter gets the same citizen back after a reload', async ({ person, signIn }) => {
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  await interpreter.reload()
  await expectBothMoving()
  await hangUp(citizen)
})

test('a deaf citizen who changes from Wi-Fi to mobile data keeps the interpreter', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/WebSocket|ERR_INTERNET_DISCONNECTED/)
  const citizen = await person()
  // A change of network tears the line to the media server, and for a moment there is none at all.
  const lines: WebSocketRoute[] = []
  await citizen.routeWebSocket(/\/rtc/, (line) => {
    line.connectToServer()
    lines.push(line)
  })
  const { expectBothMoving } = await signCall({ person, signIn, citizen })
  await citizen.context().setOffline(true)
  for (const line of lines.splice(0)) await line.close({ code: 4000 })
  await expect(citizen.getByText(comingBack)).toBeVisible({ timeout: 30_000 })
  await citizen.context().setOffline(false)
  await expect(citizen.getByText(comingBack)).toBeHidden({ timeout: 60_000 })
  await expectBothMoving()
  await hangUp(citizen)
})

test('an interpreter whose own line was away too long is told that they are out, not the citizen, and is back by one press', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  await interpreter.clock.install()
  const way = '**/api/desk/calls/*/join'
  await interpreter.route(way, async (route) => route.abort())
  await interpreter.reload()
  await expect(interpreter.getByText('फिर से जुड़ रहे हैं…')).toBeVisible()
  await interpreter.clock.fastForward('03:25')
  await expect(interpreter.getByText('आप कॉल से बाहर हैं')).toBeVisible({ timeout: 30_000 })
  await expect(interpreter.getByText('नागरिक वापस आ रहे हैं')).toHaveCount(0)
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/desk-out.png' })
  await interpreter.unroute(way)
  await interpreter.getByRole('button', { name: 'फिर से जुड़ें' }).click()
  await expectBothMoving()
  await expect(interpreter.getByText('आप कॉल से बाहर हैं')).toHaveCount(0)
  await hangUp(citizen)
})

test('a restart of the app in the middle of a call interrupts nothing, and what is written then is kept', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/Failed to load resource|ERR_|50\d from/)
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  signalPart('app', 'SIGKILL')
  await citizen.getByRole('button', { name: 'लिखकर बात' }).click()
  await citizen.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('क्या आप अब भी हैं?')
  await citizen.keyboard.press('Enter')
  await expect(interpreter.getByRole('log')).toContainText('क्या आप अब भी हैं?')
  await expectBothMoving()
  await expect
    .poll(async () => (await citizen.request.get('/help').catch(() => null))?.status(), { timeout: 60_000 })
    .toBe(200)
  // The same call, the same interpreter, after a reload of both pages too.
  await citizen.reload()
  await interpreter.reload()
  await expectBothMoving()
  await hangUp(citizen)
})

test('the link in the SMS opens the call again on another phone, with the same interpreter', async ({
  person,
  signIn,
}) => {
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await citizen.getByRole('button', { name: 'मुझे वापस कॉल करें' }).click()
  await callBackTiles(citizen).first().click()
  await citizen.getByRole('textbox').fill('9000000781')
  await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  const interpreter = await signIn('interpreter')
  await interpreter.goto(`/desk/task/${await callBackTask('+919000000781')}`)
  await interpreter.getByRole('button', { name: /वीडियो कॉल कीजिए/ }).click()
  const link = linkIn(await phone('+919000000781').receives(/सुनवाई आपसे बात/))

  const [first, second] = [await person(), await person()]
  for (const device of [first, second]) {
    await device.goto(link)
    // The first one is in at once: we called. The second one takes the call over by a press.
    if (device === second) await device.getByRole('button', { name: /कॉल/ }).first().click()
    for (const side of [device, interpreter]) await expectMoving(side.getByTestId('peer-stage').locator('video'))
  }
  await expect(first.getByRole('status').filter({ hasText: 'यह कॉल दूसरी खिड़की में खुली है' })).toBeVisible()
  await expect(interpreter.getByTestId('peer-stage').locator('video')).toHaveCount(1)
  await hangUp(second)
})

/** What a phone call does to the camera on iOS (muted, and live again after it), and a cable that falls out (ended). */
async function camera(page: Page, event: 'mute' | 'unmute' | 'ended'): Promise<void> {
  await page.locator('video[aria-label="आपका वीडियो"]').evaluate((video, what) => {
    const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()
    if (what === 'ended') track?.stop()
    track?.dispatchEvent(new Event(what))
  }, event)
}

for (const who of ['citizen', 'interpreter'] as const)
  test(`the camera of the ${who} stops in the middle of a call, and one press brings it back`, async ({
    person,
    signIn,
  }) => {
    const call = await signCall({ person, signIn })
    const [me, other] = who === 'citizen' ? [call.citizen, call.interpreter] : [call.interpreter, call.citizen]
    await camera(me, 'ended')
    const help = me.getByRole('alert').filter({ hasText: 'कैमरा बंद हो गया' })
    await expect(help).toBeVisible()
    await expect(other.getByText('सामने से वीडियो नहीं आ रहा')).toBeVisible()
    await expectAccessible(me)
    await help.getByRole('button', { name: 'कैमरा चालू करें' }).click()
    await expect(help).toBeHidden()
    await expectMoving(other.getByTestId('peer-stage').locator('video'))
    await hangUp(call.citizen)
  })

test('a phone call in the middle of a call: both sides are told, and the picture is back after it', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter, expectBothMoving } = await signCall({ person, signIn })
  // iOS mutes the camera's track while the phone rings, and unmutes it when the phone call is over.
  await camera(citizen, 'mute')
  await expect(citizen.getByRole('alert').filter({ hasText: 'कैमरा बंद हो गया' })).toBeVisible()
  await expect(interpreter.getByText('सामने से वीडियो नहीं आ रहा')).toBeVisible({ timeout: 20_000 })
  await camera(citizen, 'unmute')
  await expect(citizen.getByRole('alert').filter({ hasText: 'कैमरा बंद हो गया' })).toBeHidden()
  await expectBothMoving()
  await hangUp(citizen)
})

test('a camera that a phone call took away says so, and is there again after it', async ({ person }) => {
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible({ timeout: 45_000 })
  const own = citizen.locator('video[aria-label="आपका वीडियो"]')
  // Its picture goes with it: the track itself says when it is back.
  await own.evaluate((video) => {
    const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()
    Object.assign(globalThis, { track })
    track?.dispatchEvent(new Event('mute'))
  })
  await expect(citizen.getByText('कैमरा बंद हो गया')).toBeVisible()
  await expect(own).toBeHidden()
  await citizen.evaluate(() =>
    (globalThis as unknown as { track: MediaStreamTrack }).track.dispatchEvent(new Event('unmute')),
  )
  await expectMoving(own)
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})

test('who lost an answered call for good is called back for it, without another call', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const small = await person({ viewport: { width: 360, height: 640 } })
  const { citizen, interpreter } = await signCall({ person, signIn, citizen: small })
  await citizen.clock.install()
  await citizen.route('**/api/calls/mine/join', async (route) => route.abort())
  await citizen.reload()
  await expect(citizen.getByText(comingBack).first()).toBeVisible()
  await citizen.clock.fastForward('03:25')
  await expect(citizen.getByRole('status').filter({ hasText: 'कॉल टूट गई' })).toBeVisible()
  await expect(citizen.getByRole('link', { name: 'इशारों में संदेश छोड़ें' })).toBeVisible()
  await citizen.screenshot({ path: 'test-results/call-lost.png' })
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'मुझे वापस कॉल करें' }).click()
  await expect(interpreter.getByTestId('peer-stage')).toBeHidden()
  await callBackTiles(citizen).first().click()
  await citizen.getByRole('textbox').fill(someNumber())
  await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
})

test('who tries again while the camera of the first try is still opening waits in line, and is seen', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    const late = new Promise((resolve) => Object.assign(window, { letCameraOpen: resolve }))
    let asked = 0
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      asked += 1
      if (asked === 1) await late
      return open(wanted)
    }
  })
  await citizen.goto('/call')
  await citizen.route('**/api/calls', async (route) => route.abort())
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('इंटरनेट नहीं है')).toBeVisible()
  await citizen.unroute('**/api/calls')
  await citizen.getByRole('button', { name: 'फिर कोशिश करें' }).click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.evaluate(() => (window as unknown as { letCameraOpen: () => void }).letCameraOpen())
  await expectMoving(citizen.locator('video').first())
  await expect(citizen.getByText(comingBack)).toHaveCount(0)
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})
