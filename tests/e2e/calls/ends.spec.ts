import type { Page } from '@playwright/test'

import {
  askBySign,
  endEveryCall,
  hangUp,
  press,
  register,
  signCall,
  signCallByPhone,
  statesOfNewest,
} from '../../fixtures/calls.ts'
import { complaintOf, resolve } from '../../fixtures/messages.ts'
import { expect, expectAccessible, linkIn, phone, someNumber, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 300_000 })

test.beforeEach(async () => endEveryCall())

/** What these pages are refused from now on, and every other complaint of their consoles. */
function complaintsOf(...pages: Page[]): string[] {
  const heard: string[] = []
  for (const page of pages) {
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text())
    })
    page.on('response', (response) => {
      if (response.status() >= 400) heard.push(`${response.status()} ${response.request().method()} ${response.url()}`)
    })
  }
  return heard
}

for (const who of ['citizen', 'interpreter'] as const)
  test(`the ${who} hangs up, and the other side leaves without knocking at the closed room`, async ({
    person,
    signIn,
  }) => {
    const call = await signCall({ person, signIn })
    const complaints = complaintsOf(call.citizen, call.interpreter)
    await call[who].getByRole('button', { name: 'कॉल समाप्त करें' }).click()
    if (who === 'interpreter') await call.interpreter.getByRole('button', { name: 'जानकारी दी' }).click()
    await expect(call.citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
    await expect(call.interpreter.getByTestId('peer-stage')).toBeHidden()
    // Whoever wants to knock does so within the first tries (0, 300, 600, 1200 ms).
    await call.citizen.waitForTimeout(2500)
    expect(complaints).toEqual([])
  })

test('an end that does not reach the server leaves the interpreter in the call', async ({ person, signIn, noise }) => {
  noise.allow(/ERR_FAILED/)
  const { interpreter, expectBothMoving } = await signCall({ person, signIn })
  await interpreter.route('**/end', async (route) => route.abort())
  await interpreter.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
  await interpreter.getByRole('button', { name: 'जानकारी दी' }).click()
  // Said in the panel, which covers what is below it.
  const panel = interpreter.getByRole('region', { name: 'इस कॉल में क्या हुआ?' })
  const refused = interpreter.getByText((await panel.getByRole('alert').textContent()) ?? 'nothing')
  await expect(refused.filter({ visible: true })).toHaveCount(1)
  await interpreter.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(refused.filter({ visible: true })).toHaveCount(1)
  await expectBothMoving()
})

test('who leaves while the network is away is out at once, gives no more sign of life, and has left when it is back', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person()
  const door = await askBySign(citizen)
  const way = '**/api/calls/mine/leave'
  await citizen.route(way, async (route) => route.abort())
  await press(citizen, 'कॉल छोड़ें')
  await expect(door).toBeVisible()
  const beats: string[] = []
  citizen.on('request', (request) => {
    if (request.url().endsWith('/beat')) beats.push(request.url())
  })
  for (let time = 0; time < 3; time++) await citizen.waitForRequest(way)
  expect(beats).toEqual([])
  expect(await statesOfNewest(1)).toEqual(['waiting'])

  // The page that is loaded again holds to it too.
  await citizen.reload()
  await citizen.waitForRequest(way)
  await expect(door).toBeVisible()
  await citizen.unroute(way)
  await expect.poll(async () => statesOfNewest(1)).toEqual(['abandoned'])
  expect(beats).toEqual([])
  await door.click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  expect(await statesOfNewest(2)).toEqual(['waiting', 'abandoned'])
})

test('who calls again before the call they left was heard of leaves that one first, and keeps the new one', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person()
  const door = await askBySign(citizen)
  const { id: first } = (await (await citizen.request.post('/api/calls/mine/beat')).json()) as { id: string }
  const way = '**/api/calls/mine/leave'
  await citizen.route(way, async (route) => route.abort())
  await press(citizen, 'कॉल छोड़ें')
  await expect(door).toBeVisible()
  await citizen.unroute(way)
  await door.click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  expect(await statesOfNewest(2)).toEqual(['waiting', 'abandoned'])
  // What comes late is about the first call, and ends no other.
  const late = await citizen.request.post('/api/calls/mine/leave', { data: { id: first } })
  expect(late.status()).toBe(409)
  expect(await statesOfNewest(2)).toEqual(['waiting', 'abandoned'])
})

test('a call tells no third party where the caller is', async ({ person, signIn }) => {
  const citizen = await person()
  await citizen.addInitScript(() => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(config?: RTCConfiguration) {
        super(config)
        asked.push(...(config?.iceServers ?? []))
      }
    }
  })
  const said: string[] = []
  citizen.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => said.push(payload.toString('latin1'))),
  )
  await signCall({ person, signIn, citizen })
  expect(await citizen.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([])
  expect(said.length).toBeGreaterThan(0)
  expect(said.flatMap((frame) => [...frame.matchAll(/(?:stun|turns?):([^:\s]+)/g)].map(([, host]) => host))).toEqual([
    '127.0.0.1',
  ])
})

test('who calls again from the last page reads nothing of the call before', async ({ person, signIn }) => {
  const { citizen } = await signCall({ person, signIn })
  await press(citizen, 'लिखकर बात')
  const field = citizen.getByRole('textbox', { name: 'यहाँ लिखें' })
  await field.fill('पहली कॉल की बात')
  await field.press('Enter')
  await expect(citizen.getByRole('log')).toContainText('पहली कॉल की बात')
  await hangUp(citizen)
  await press(citizen, 'फिर से कॉल करें')
  await press(citizen, 'लिखकर बात')
  await expect(citizen.getByRole('log')).toContainText('जो लिखेंगे')
  await expect(citizen.getByRole('log')).not.toContainText('पहली कॉल की बात')
})

test('who told it in a call in sign, and never sent a film, is asked in two pictures too', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  const mobile = someNumber()
  await interpreter.locator('form[action="/api/desk/complaints"] input[name="phone"]').fill(mobile)
  const complaint = await complaintOf(await register(interpreter))
  await press(citizen, 'समझ गया')
  await hangUp(citizen)
  const link = linkIn(await phone(`91${mobile}`).receives(/दर्ज हुई/))
  await resolve(complaint)

  await citizen.goto(link)
  await expect(citizen.getByRole('button', { name: 'हल हुआ', exact: true })).toBeVisible()
  await expect(citizen.getByRole('link', { name: 'इशारों में बताइए' })).toBeVisible()
  await expect(citizen.getByRole('radio')).toHaveCount(0)
  await citizen.screenshot({ path: 'test-results/answer-after-call.png', fullPage: true })
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'हल हुआ', exact: true }).click()
  await expect(citizen).toHaveURL(/done=answer_closed/)
})
