import { comingBack, endEveryCall, hangUp, signalMediaServer, signalPart, signCall } from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(async () => endEveryCall())

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
