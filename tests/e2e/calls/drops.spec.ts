import type { WebSocketRoute } from '@playwright/test'

import {
  callBackTask,
  callBackTiles,
  comingBack,
  dropsRecovered,
  endEveryCall,
  expectMoving,
  hangUp,
  signalMediaServer,
  signCall,
} from '../../fixtures/calls.ts'
import { expect, expectAccessible, linkIn, phone, someNumber, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(async () => endEveryCall())

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
