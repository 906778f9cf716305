import { endEveryCall } from '../../fixtures/calls.ts'
import { expect, expectAccessible, expectNothingCovered, test } from '../../fixtures/test.ts'

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
    if (scene === 'hands' && frame++ % 4 < 2) context.fillRect(560, 200, 80, 160)
  }, 100)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10)
}

test('the coach tells a citizen of darkness, of a window behind and of hands outside the picture, and is skipped for good', async ({
  person,
}) => {
  const citizen = await person({ viewport: { width: 360, height: 740 } })
  await citizen.addInitScript(filmScenes)
  const show = async (scene: Scene) => citizen.evaluate((one) => Object.assign(globalThis, { scene: one }), scene)
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('हम आपको देख रहे हैं')).toBeVisible()
  for (const [scene, tip] of [
    ['dark', 'अंधेरा है'],
    ['backlit', 'पीछे तेज़ रोशनी है'],
    ['hands', 'हाथ तस्वीर से बाहर'],
  ] as const) {
    await show(scene)
    await expect(citizen.getByText(tip)).toBeVisible({ timeout: 15_000 })
    await expectNothingCovered(citizen)
    await citizen.screenshot({ path: `test-results/coach-${scene}-360.png` })
  }
  await expectAccessible(citizen)
  await show('good')
  await expect(citizen.getByText('हाथ तस्वीर से बाहर')).toBeHidden({ timeout: 15_000 })

  await show('dark')
  await expect(citizen.getByText('अंधेरा है')).toBeVisible({ timeout: 15_000 })
  await citizen.getByRole('button', { name: 'सुझाव बंद करें' }).click()
  await expect(citizen.getByText('अंधेरा है')).toBeHidden()
  await citizen.reload()
  await expect(citizen.getByRole('button', { name: 'रोशनी और बैठने के सुझाव' })).toHaveAttribute('aria-pressed', 'false')
  await show('dark')
  await citizen.getByRole('button', { name: 'रोशनी और बैठने के सुझाव' }).click()
  await expect(citizen.getByText('अंधेरा है')).toBeVisible({ timeout: 15_000 })
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})
