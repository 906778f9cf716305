import type { Page } from '@playwright/test'

import { endEveryCall, expectMoving, hangUp, press } from '../../fixtures/calls.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

type Scene = 'dark' | 'backlit' | 'hands' | 'good'

/** A camera that shows a room as `scene` says. */
function filmScenes() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
  const context = canvas.getContext('2d')
  const shades = {
    dark: ['#101010', '#181818'],
    backlit: ['#f8f8f8', '#202020'],
    hands: ['#707070', '#a0a0a0'],
    good: ['#707070', '#a0a0a0'],
  }
  let frame = 0
  setInterval(() => {
    const scene = (globalThis as unknown as { scene?: Scene }).scene ?? 'good'
    const [room, person] = shades[scene]
    if (!context || !room || !person) return
    context.fillStyle = room
    context.fillRect(0, 0, 640, 480)
    context.fillStyle = person
    context.fillRect(200, 80, 240, 400)
    context.fillStyle = '#f0e0d0'
    if (scene === 'hands' && frame++ % 12 < 6) context.fillRect(560, 200, 80, 160)
  }, 33)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30)
}

const show = async (page: Page, scene: Scene) =>
  page.evaluate((one) => Object.assign(globalThis, { scene: one }), scene)

test('the coach tells a citizen of darkness, of a window behind and of hands outside the picture, and is skipped for good', async ({
  person,
}) => {
  const citizen = await person({ viewport: { width: 360, height: 740 } })
  await citizen.addInitScript(filmScenes)
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  for (const [scene, tip] of [
    ['dark', 'अंधेरा है'],
    ['backlit', 'पीछे तेज़ रोशनी है'],
    ['hands', 'हाथ तस्वीर से बाहर'],
  ] as const) {
    await show(citizen, scene)
    await expect(citizen.getByText(tip)).toBeVisible({ timeout: 15_000 })
    await expectSeenOnBoth(citizen, `coach-${scene}`)
  }
  await expectAccessible(citizen)
  await show(citizen, 'good')
  await expect(citizen.getByText('हाथ तस्वीर से बाहर')).toBeHidden({ timeout: 15_000 })

  await show(citizen, 'dark')
  await expect(citizen.getByText('अंधेरा है')).toBeVisible({ timeout: 15_000 })
  await citizen.getByRole('button', { name: 'सुझाव बंद करें' }).click()
  await expect(citizen.getByText('अंधेरा है')).toBeHidden()
  await citizen.reload()
  await expect(citizen.getByRole('button', { name: 'रोशनी और बैठने के सुझाव' })).toHaveAttribute('aria-pressed', 'false')
  await show(citizen, 'dark')
  await citizen.getByRole('button', { name: 'रोशनी और बैठने के सुझाव' }).click()
  await expect(citizen.getByText('अंधेरा है')).toBeVisible({ timeout: 15_000 })
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})

test('in the call too the coach tells each side what makes their own signs hard to see, until they want no more of it', async ({
  person,
  signIn,
}) => {
  const interpreter = await signIn('interpreter')
  const citizen = await person({ viewport: { width: 360, height: 740 } })
  for (const side of [citizen, interpreter]) await side.addInitScript(filmScenes)
  await interpreter.reload()
  await press(interpreter, 'कॉल के लिए तैयार')
  await citizen.goto('/call')
  await press(citizen, /इशारों में बात शुरू/)
  await press(interpreter, /कॉल लीजिए/)
  for (const side of [citizen, interpreter]) await expectMoving(side.getByTestId('peer-stage').locator('video'))

  await show(citizen, 'backlit')
  await expect(citizen.getByText('पीछे तेज़ रोशनी है')).toBeVisible({ timeout: 15_000 })
  await expectAccessible(citizen)
  await expectSeenOnBoth(citizen, 'coach-call')
  await show(interpreter, 'hands')
  await expect(interpreter.getByText('हाथ तस्वीर से बाहर')).toBeVisible({ timeout: 15_000 })
  await interpreter.screenshot({ path: 'test-results/coach-call-desk.png' })
  await expectAccessible(interpreter)

  await press(citizen, 'सुझाव बंद करें')
  await expect(citizen.getByText('पीछे तेज़ रोशनी है')).toBeHidden()
  await expect(interpreter.getByText('हाथ तस्वीर से बाहर')).toBeVisible()
  await show(interpreter, 'good')
  await expect(interpreter.getByText('हाथ तस्वीर से बाहर')).toBeHidden({ timeout: 15_000 })
  await hangUp(citizen)
})
