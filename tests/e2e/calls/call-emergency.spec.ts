import { endEveryCall, expectMoving } from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

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
  await expect(card.getByText('आप कतार में सबसे आगे हैं')).toBeVisible()
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/emergency-card.png' })
  await card.getByRole('button', { name: 'कॉल में लौटें' }).click()
  await expect(citizen.getByRole('status').filter({ hasText: 'अब आपकी बारी है' })).toBeAttached()
  await citizen.screenshot({ path: 'test-results/emergency-waiting.png' })

  const interpreter = await signIn('interpreter')
  await interpreter.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  await expect(interpreter.getByRole('heading', { name: /आपात कॉल/ })).toBeVisible()
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/emergency-offer.png' })
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

test('who presses 112 while the network is away is heard as soon as it is back', async ({ person, noise }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|net::/)
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('हम आपको देख रहे हैं')).toBeVisible()
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: '112', exact: true }).click()
  await expect(citizen.getByText('बता रहे हैं…')).toBeVisible()
  await citizen.context().setOffline(false)
  await expect(citizen.getByText('आप कतार में सबसे आगे हैं')).toBeVisible({ timeout: 20_000 })
})
