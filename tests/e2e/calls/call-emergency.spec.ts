import type { Page } from '@playwright/test'

import {
  askBySign,
  callBackTiles,
  endEveryCall,
  expectMoving,
  expectPicturesInTurn,
  press,
  signCall,
} from '../../fixtures/calls.ts'
import { expect, expectAccessible, expectSeenOnBoth, someNumber, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

test('who presses 112 is first in line, has the number in pictures, and the interpreter knows at once', async ({
  person,
  signIn,
}) => {
  const first = await person()
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  for (const one of [first, citizen]) {
    await one.goto('/call')
    await one.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
    await expect(one.getByRole('button', { name: '112', exact: true })).toBeVisible()
  }
  await expect(citizen.getByRole('status').filter({ hasText: 'आपसे आगे: 1' })).toBeAttached()

  await citizen.getByRole('button', { name: '112', exact: true }).click()
  const card = citizen.getByRole('alertdialog', { name: 'आपात मदद' })
  await expect(card.getByRole('link', { name: '112 पर फ़ोन कीजिए' })).toHaveAttribute('href', 'tel:112')
  await expect(card.getByRole('link', { name: '112 को SMS भेजिए' })).toHaveAttribute('href', /^sms:112\?body=/)
  await expectPicturesInTurn(card, 3)
  // It is night: nobody is on shift.
  await expect(card.getByText('अभी केंद्र में कोई काम पर नहीं है')).toBeVisible()
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-card.png' })
  await card.getByRole('button', { name: 'कॉल में लौटें' }).click()
  await expect(citizen.getByRole('status').filter({ hasText: 'आपसे आगे' })).toHaveCount(0)
  await citizen.screenshot({ path: 'test-results/emergency-waiting.png' })

  const interpreter = await signIn('interpreter')
  // The alarm is on a desk that is off shift too, with the way to become ready.
  const waits = interpreter.getByRole('alert').filter({ hasText: 'कोई खाली नहीं' })
  await waits.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  await expect(interpreter.getByRole('heading', { name: /आपात कॉल/ })).toBeVisible()
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/emergency-offer.png' })
  await citizen.getByRole('button', { name: '112', exact: true }).click()
  await expect(card.getByText('आप कतार में सबसे आगे हैं')).toBeVisible({ timeout: 10_000 })
  await citizen.keyboard.press('Escape')
  await interpreter.getByRole('button', { name: /कॉल लीजिए/ }).click()
  await expectMoving(citizen.getByTestId('peer-stage').locator('video'))
  const alarm = interpreter.getByRole('alert').filter({ hasText: 'नागरिक ने 112 दबाया' })
  await expect(alarm.getByRole('link', { name: '112 पर फ़ोन कीजिए' })).toHaveAttribute('href', 'tel:112')
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/emergency-staff.png' })
  await alarm.getByRole('button', { name: 'देख लिया' }).click()

  // Taken back, and pressed again in the call.
  await citizen.getByRole('button', { name: '112', exact: true }).click()
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await expect(alarm).toHaveCount(0)
  await citizen.getByRole('button', { name: '112', exact: true }).click()
  await expect(alarm.getByRole('button', { name: 'देख लिया' })).toBeVisible()
  await expect(card.getByText('सामने वाले को बता दिया है')).toBeVisible()
  await citizen.screenshot({ path: 'test-results/emergency-live.png' })
  await citizen.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expectAccessible(citizen)
})

test('while every interpreter is in a call every desk sees an emergency that waits, and the supervisor decides who takes it', async ({
  person,
  signIn,
}) => {
  const { citizen, interpreter } = await signCall({ person, signIn })
  const [operator, supervisor] = [await signIn('operator'), await signIn('supervisor')]
  await supervisor.setViewportSize({ width: 360, height: 740 })
  const urgent = await person({ viewport: { width: 360, height: 640 } })
  await urgent.goto('/call')
  await press(urgent, /इशारों में बात शुरू/)
  await expect(urgent.getByText('हम आपको देख रहे हैं')).toBeVisible()
  await press(urgent, '112')
  const alarmOf = (desk: Page) => desk.getByRole('alert').filter({ hasText: 'कोई खाली नहीं' })
  for (const desk of [interpreter, operator, supervisor]) {
    await expect(alarmOf(desk)).toBeVisible()
    await expect(desk).toHaveTitle(/● आपात/)
  }
  await interpreter.screenshot({ path: 'test-results/emergency-waits-interpreter.png' })
  await expectAccessible(interpreter)
  await supervisor.screenshot({ path: 'test-results/emergency-waits-supervisor.png' })
  await expectAccessible(supervisor)
  await press(operator, 'देख लिया')
  await expect(operator.locator('.pulse-frame')).toHaveCount(0)
  await expect(alarmOf(operator)).toBeVisible()

  await alarmOf(supervisor).getByRole('button', { name: / लें$/ }).click()
  await expect(interpreter.getByRole('heading', { name: 'आपात कॉल' })).toBeVisible()
  await expect(citizen.getByText('हम आपको देख रहे हैं')).toBeVisible()
  // Who makes way sees why, and that nobody else is before them.
  await expect(citizen.getByRole('paragraph').filter({ hasText: /^किसी की जान ख़तरे में है/ })).toBeVisible()
  await expectPicturesInTurn(citizen.locator('main'), 3)
  await expectSeenOnBoth(citizen, 'sent-back')
  await expectAccessible(citizen)
  for (const desk of [interpreter, operator, supervisor]) await expect(alarmOf(desk)).toHaveCount(0)
  await press(interpreter, /कॉल लीजिए/)
  await expectMoving(urgent.getByTestId('peer-stage').locator('video'))
})

test('who presses 112 while the network is away is heard as soon as it is back, also by a page that was loaded again', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to (fetch|load)|net::/)
  const citizen = await person()
  await askBySign(citizen)
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: '112', exact: true }).click()
  await expect(citizen.getByText('बता रहे हैं…')).toBeVisible()
  await citizen.context().setOffline(false)
  await expect(citizen.getByText('अभी केंद्र में कोई काम पर नहीं है')).toBeVisible({ timeout: 20_000 })

  // Taken back, and that has not reached us either when the page is loaded again.
  const way = '**/api/calls/mine/emergency'
  await citizen.route(way, async (route) => route.abort())
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await citizen.reload()
  const button = citizen.getByRole('button', { name: '112', exact: true })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await citizen.unroute(way)
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 })
})

test('who pressed 112 unheard before the call lapsed sees it open again, and the next call tells it', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person()
  await askBySign(citizen)
  const way = '**/api/calls/mine/emergency'
  await citizen.route(way, async (route) => route.abort())
  const button = citizen.getByRole('button', { name: '112', exact: true })
  await button.click()
  await citizen.keyboard.press('Escape')
  await expect(citizen.getByRole('alertdialog')).toHaveCount(0)
  await endEveryCall()
  await citizen
    .getByRole('alertdialog', { name: 'आपात मदद' })
    .getByRole('button', { name: /केंद्र को कॉल/ })
    .click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.unroute(way)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})

test('who takes 112 back while the network is away has taken it back as soon as it is back', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|net::/)
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  const button = citizen.getByRole('button', { name: '112', exact: true })
  await button.click()
  await expect(citizen.getByText('अभी केंद्र में कोई काम पर नहीं है')).toBeVisible()
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await citizen.context().setOffline(false)
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 })
})

test('an answer that was long on its way does not take 112 back on the screen', async ({ person }) => {
  const citizen = await person()
  const held: (() => Promise<void>)[] = []
  await citizen.route('**/api/calls/mine/beat', async (route) => {
    const response = await route.fetch()
    if (held.length > 0) return route.fulfill({ response })
    held.push(async () => route.fulfill({ response }))
  })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect.poll(() => held.length).toBe(1)
  const button = citizen.getByRole('button', { name: '112', exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  // Every change of the button is looked at, until the beat after the old one has been answered.
  const states = await button.evaluateHandle((element) => {
    const seen: string[] = []
    new MutationObserver(() => seen.push(String(element.ariaPressed))).observe(element, { attributes: true })
    return seen
  })
  await held[0]?.()
  await citizen.waitForResponse('**/api/calls/mine/beat')
  await citizen.waitForResponse('**/api/calls/mine/beat')
  expect(await states.jsonValue()).toEqual([])
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})

/** 112 is in its corner, over nothing else that can be touched. */
async function expect112(page: Page, scene: string): Promise<void> {
  const button = page.getByRole('button', { name: '112', exact: true })
  await expect(button, scene).toBeVisible()
  await button.click({ trial: true })
  const language = page.getByRole('button', { name: 'English' })
  if (await language.isVisible()) await language.click({ trial: true })
}

test('112 is in sight from the door of a call to its end, also when we call back or no call works', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED|Failed to load resource/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await expect112(citizen, 'the door')
  await citizen.screenshot({ path: 'test-results/emergency-door.png' })
  await citizen.route('**/api/calls', async (route) => route.abort())
  await press(citizen, /इशारों में बात शुरू/)
  await expect(citizen.getByText('इंटरनेट नहीं है')).toBeVisible()
  await expect112(citizen, 'no call works')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-down.png' })
  await citizen.unroute('**/api/calls')
  await press(citizen, 'फिर कोशिश करें')
  await press(citizen, 'मुझे वापस कॉल करें')
  await expect112(citizen, 'when shall we call')
  await citizen.screenshot({ path: 'test-results/emergency-when.png' })
  await callBackTiles(citizen).first().click()
  await expect112(citizen, 'the number')
  await citizen.screenshot({ path: 'test-results/emergency-number.png' })
  await expectAccessible(citizen)
  await press(citizen, 'समय बदलें')
  await press(citizen, 'इंतज़ार जारी रखें')

  // The same call in another window; then it is over.
  const other = await citizen.context().newPage()
  await other.goto('/call')
  await expect(citizen.getByRole('status').filter({ hasText: 'यह कॉल दूसरी खिड़की में खुली है' })).toBeVisible()
  await expect112(citizen, 'elsewhere')
  // Nor does this window say that somebody is there when the other is gone: no interpreter is rung for an empty chair.
  let beats = 0
  citizen.on('request', (asked) => (beats += asked.url().endsWith('/beat') ? 1 : 0))
  await other.waitForResponse('**/api/calls/mine/beat')
  await other.waitForResponse('**/api/calls/mine/beat')
  expect(beats).toBe(0)
  await other.close()
  await citizen.screenshot({ path: 'test-results/call-elsewhere.png' })
  await expect(citizen.getByRole('link', { name: 'इशारों में संदेश' })).toBeVisible()
  await press(citizen, 'मुझे वापस कॉल करें')
  await callBackTiles(citizen).first().click()
  await citizen.getByLabel('आपका मोबाइल नंबर').fill(someNumber())
  await press(citizen, 'मुझे कॉल करें')
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  await expect112(citizen, 'called back')

  // From the card a call begins, and is first in line.
  await press(citizen, '112')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-no-call.png' })
  await press(citizen, 'केंद्र को कॉल, कतार में सबसे आगे')
  await expect(citizen.getByRole('button', { name: '112', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await endEveryCall()
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
  await expect112(citizen, 'ended')
  await citizen.screenshot({ path: 'test-results/emergency-ended.png' })
})

test('112 is in sight while a message in sign is recorded, looked at and sent', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/sign')
  await expect112(citizen, 'the door')
  await citizen.screenshot({ path: 'test-results/emergency-sign-door.png' })
  await press(citizen, /इशारों में संदेश रिकॉर्ड/)
  await press(citizen, 'रिकॉर्ड शुरू करें')
  await expect(citizen.getByLabel(/पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
  await expect112(citizen, 'recording')
  await press(citizen, '112')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-sign-card.png' })
  await press(citizen, 'वापस')
  await press(citizen, 'रिकॉर्ड रोकें')
  await expect(citizen.locator('video[src^="blob:"]')).toBeVisible()
  await expect112(citizen, 'looked at')
  await citizen.screenshot({ path: 'test-results/emergency-sign-preview.png' })
  await press(citizen, 'भेजें')
  await expect112(citizen, 'the phone number')
  await citizen.screenshot({ path: 'test-results/emergency-sign-phone.png' })
  await press(citizen, 'बिना फ़ोन नंबर के भेजें')
  await expect(citizen.getByText('आपका संदेश मिल गया')).toBeVisible()
  await expect112(citizen, 'sent')
  await expectAccessible(citizen)
})
