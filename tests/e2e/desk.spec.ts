import type { Page } from '@playwright/test'

import { expect, expectAccessible, phone, someNumber, test } from '../fixtures/test.ts'

/** Types a complaint as an operator does, from the first field to the last, and says its number. */
async function registerByKeyboard(page: Page, number: string, words: string): Promise<string> {
  const { keyboard } = page
  await keyboard.press('F2')
  await expect(page.locator('#phone')).toBeFocused()
  await keyboard.type(number)
  await keyboard.press('Tab')
  await keyboard.type('चमेली यादव')
  await keyboard.press('Tab')
  await keyboard.type(words)
  await keyboard.press('Tab')
  await keyboard.type('handpump')
  await expect(page.getByRole('option').first()).toBeVisible()
  // Who hears the page hears how many there are, in the page's language.
  const heard = page.locator('[data-live-announcer]')
  await expect(heard).toContainText(/[0-9]+ विकल्प/)
  expect(await heard.textContent()).not.toMatch(/[a-z]/i)
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.locator('input[name="category"]')).not.toHaveValue('')
  await keyboard.press('Tab')
  await keyboard.type('abhanpur')
  await expect(page.getByRole('option').first()).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'शिकायत दर्ज हुई' })).toBeFocused()
  const opening = await page.getByRole('link', { name: 'यह शिकायत खोलें' }).getAttribute('href')
  return opening?.split('/').at(-1) ?? ''
}

test('an operator registers a complaint by keyboard alone, and the caller is known the next time', async ({
  signIn,
}) => {
  const page = await signIn('operator')
  const callerPhone = someNumber()
  const number = await registerByKeyboard(page, callerPhone, 'चौपाल के पास का हैंडपंप दो दिन से बंद है')
  await page.keyboard.press('F2')
  await expect(page.locator('#phone')).toBeFocused()
  await expect(page.locator('#text')).toHaveValue('')
  await page.keyboard.type(callerPhone)
  await expect(page.getByRole('heading', { name: 'चमेली यादव' })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(number))
  await expectAccessible(page)
})

test('an operator who chose no kind reads that no officer has the complaint yet, and chooses it from there', async ({
  signIn,
}) => {
  const page = await signIn('operator')
  await page.locator('#text').fill('पता नहीं किस विभाग का काम है')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('अभी किसी अधिकारी के पास नहीं गई')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'प्रकार अभी चुनें' }).click()
  await expect(page.getByRole('combobox', { name: 'प्रकार' })).toBeVisible()
})

test('what the operator typed stays over a refusal and a reload', async ({ signIn }) => {
  const page = await signIn('operator')
  await page.locator('#phone').fill('12')
  await page.locator('#text').fill('सड़क टूटी है')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert', { name: 'कृपया इसे ठीक करें' })).toBeFocused()
  await expect(page.locator('#phone')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('#text')).toHaveValue('सड़क टूटी है')
  await expect(page.locator('#phone')).toHaveValue('12')
  await page.locator('#text').fill('')
  await page.locator('#phone').fill('')
})

test('the server away is no reason to type again', async ({ signIn, noise }) => {
  noise.allow(/ERR_FAILED/)
  const page = await signIn('operator')
  await page.locator('#text').fill('नाली भरी है')
  await page.route('**/api/desk/complaints', async (route) => route.abort())
  // The page may not hear keys yet.
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('आपने जो लिखा था वह यहीं है।')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await page.unroute('**/api/desk/complaints')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'शिकायत दर्ज हुई' })).toBeVisible()
})

test('what was registered before the network was lost is not registered again with other words, unless asked to', async ({
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const page = await signIn('operator')
  await page.locator('#text').fill('नल टूटा है')
  await page.route('**/api/desk/complaints', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('आपने जो लिखा था वह यहीं है।')).toBeVisible()
  await page.unroute('**/api/desk/complaints')
  await page.locator('#text').fill('नल टूटा है, पानी बह रहा है')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('यह पहले भेजा जा चुका है')).toBeVisible()
  await expect(page.locator('#text')).toHaveValue('नल टूटा है, पानी बह रहा है')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'शिकायत दर्ज हुई' })).toBeVisible()
})

test('a phone given after the number still gets the SMS with the link', async ({ signIn }) => {
  const page = await signIn('operator')
  await page.locator('#text').fill('आँगनवाड़ी बंद रहती है')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'यह शिकायत खोलें' }).click()
  await page.getByLabel('SMS के लिए फ़ोन नंबर').fill('12')
  await page.getByRole('button', { name: 'जोड़कर भेजिए' }).click()
  await expect(page.getByLabel('SMS के लिए फ़ोन नंबर')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  const given = someNumber()
  await page.getByLabel('SMS के लिए फ़ोन नंबर').fill(given)
  await page.getByRole('button', { name: 'जोड़कर भेजिए' }).click()
  await expect(page.getByText(`••••••${given.slice(-4)}`)).toBeVisible()
  await phone(`+91${given}`).receives(/दर्ज हुई/)
})

test('a complaint is found by number, by name in Roman letters and by words', async ({ signIn }) => {
  const page = await signIn('operator')
  const number = await registerByKeyboard(page, someNumber(), 'बोरिंग का पानी लाल निकलता है')
  for (const query of [number.replaceAll('-', ' ').toLowerCase(), 'chameli yadav', 'बोरिंग का पानी']) {
    await page.keyboard.press('F4')
    await page.keyboard.type(query)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: new RegExp(number) })).toBeVisible()
    await page.locator('#desk-search').fill('')
  }
  await expectAccessible(page)
})

test('the keys are shown by ? and go away by Escape', async ({ signIn }) => {
  const page = await signIn('operator')
  await page.locator('h1').click({ force: true })
  await page.keyboard.press('Shift+?')
  await expect(page.getByText('पहला फ़ॉलो-अप')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('पहला फ़ॉलो-अप')).toBeHidden()
})
