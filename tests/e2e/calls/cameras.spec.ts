import type { Page } from '@playwright/test'

import { comingBack, endEveryCall, expectMoving, hangUp, press, signCall } from '../../fixtures/calls.ts'
import { withDatabase } from '../../fixtures/database.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(async () => endEveryCall())

/** How often it is kept with the newest call that a camera is off by choice. */
async function camerasOffTold(): Promise<number> {
  const told = await withDatabase(
    async (sql) => sql`select 1 from public.call_events e join public.calls c on c.id = e.call_id
      where e.kind = 'quality' and e.data ? 'isOff' and c.id = (select id from public.calls order by asked_at desc limit 1)`,
  )
  return told.length
}

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
  // It is missed, and not taken for a camera that somebody turned off: such time would count for nothing.
  await expect(interpreter.getByRole('button', { name: /^तस्वीर:/ })).toContainText('कुछ नहीं पहुँच रहा', {
    timeout: 20_000,
  })
  expect(await camerasOffTold()).toBe(0)
  await camera(citizen, 'unmute')
  await expect(citizen.getByRole('alert').filter({ hasText: 'कैमरा बंद हो गया' })).toBeHidden()
  await expectBothMoving()
  await press(citizen, 'कैमरा बंद करें')
  await expect.poll(camerasOffTold, { timeout: 20_000 }).toBeGreaterThan(0)
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
