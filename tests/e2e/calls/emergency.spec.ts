import type { Locator, Page } from '@playwright/test'

import { button112, endEveryCall, expectMoving, expectPicturesInTurn, press, signCall } from '../../fixtures/calls.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

/** The card takes its room from the picture, and none of the picture: who signs is seen above it. */
async function expectSignerAbove(page: Page, card: Locator): Promise<void> {
  const [signer, told] = [await page.getByTestId('peer-stage').boundingBox(), await card.boundingBox()]
  if (!signer || !told) throw new Error('Nothing to see')
  expect(signer.y + signer.height).toBeLessThanOrEqual(told.y)
  expect(signer.height).toBeGreaterThan(200)
}

test('who presses 112 is first in line, has the number in pictures, and the interpreter knows at once', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const first = await person()
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  for (const one of [first, citizen]) {
    await one.goto('/call')
    await one.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
    await expect(button112(one)).toBeVisible()
  }
  await expect(citizen.getByRole('status').filter({ hasText: 'आपसे आगे: 1' })).toBeAttached()

  await button112(citizen).click()
  const card = citizen.getByRole('alertdialog', { name: 'आपात मदद' })
  await expect(card.getByRole('link', { name: '112 पर फ़ोन कीजिए' })).toHaveAttribute('href', 'tel:112')
  await expect(card.getByRole('link', { name: '112 को SMS भेजिए' })).toHaveAttribute('href', /^sms:112\?body=/)
  await expectPicturesInTurn(card, 3)
  // Whom it brings is told: smaller than anything that can be pressed.
  for (const told of await card.locator('.in-turn > *').all())
    expect((await told.boundingBox())?.height).toBeLessThan(44)
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
  await button112(citizen).click()
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
  await button112(citizen).click()
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await expect(alarm).toHaveCount(0)
  // The app is away, the room is not.
  await citizen.route('**/api/calls/mine/emergency', async (route) => route.abort())
  await button112(citizen).click()
  await expect(alarm.getByRole('button', { name: 'देख लिया' })).toBeVisible()
  await expect(card.getByText('बता रहे हैं…')).toBeVisible()
  await citizen.unroute('**/api/calls/mine/emergency')
  await expect(card.getByText('सामने वाले को बता दिया है')).toBeVisible()
  await expectSignerAbove(citizen, card)
  // Who wants to say or write something in danger can, and on a large screen every button stays.
  const tools = citizen.getByRole('toolbar', { name: 'कॉल के बटन' })
  await press(citizen, 'माइक चालू करें')
  await expect(tools.getByRole('button')).toHaveCount(2)
  await expect(tools.getByRole('button', { name: 'माइक बंद करें' })).toBeInViewport({ ratio: 1 })
  await expect(tools.getByRole('button', { name: 'लिखकर बात' })).toBeInViewport({ ratio: 1 })
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-live.png' })
  await citizen.setViewportSize({ width: 1280, height: 720 })
  await expect(tools.getByRole('button', { name: 'कॉल समाप्त करें' })).toBeInViewport({ ratio: 1 })
  await citizen.screenshot({ path: 'test-results/emergency-live-1280.png' })
  await citizen.setViewportSize({ width: 360, height: 640 })
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
  // In danger, your person is there; then you: your place is kept.
  await expectPicturesInTurn(citizen.locator('main'), 3)
  await expect(citizen.locator('main .in-turn svg')).toHaveCount(5)
  await expectSeenOnBoth(citizen, 'sent-back')
  await expectAccessible(citizen)
  for (const desk of [interpreter, operator, supervisor]) await expect(alarmOf(desk)).toHaveCount(0)
  await press(interpreter, /कॉल लीजिए/)
  await expectMoving(urgent.getByTestId('peer-stage').locator('video'))
})
