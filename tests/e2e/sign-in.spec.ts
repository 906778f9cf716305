import { roomOf, staffRoles } from '../../lib/auth/roles.ts'
import { account, typeSignIn } from '../fixtures/sign-in.ts'
import { suspend } from '../fixtures/staff.ts'
import { expect, expectAccessible, test } from '../fixtures/test.ts'

test('everybody who works here signs in with one click on the embedded stack and lands in their own room', async ({
  person,
}) => {
  for (const role of staffRoles) {
    const page = await person()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: account(role).nameHi }).click()
    await page.waitForURL(`**${roomOf(role)}`)
    await page.context().close()
  }
})

test('an operator signs in by keyboard with login, password and code', async ({ person }) => {
  const page = await person()
  await typeSignIn(page, account('operator', 1))
  await expect(page).toHaveURL(/\/desk$/)
  await page.getByRole('button', { name: 'साइन आउट' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/desk')
  await expect(page, 'the session is over, not only the cookie').toHaveURL(/\/sign-in/)
})

test('a mistake is told at the top and beside its field, and the login is kept', async ({ person }) => {
  const page = await person()
  await page.goto('/sign-in')
  await page.getByLabel('लॉगिन', { exact: true }).fill('somebody')
  await page.getByRole('button', { name: 'साइन इन करें' }).click()
  await expect(page.getByRole('alert', { name: 'कृपया इसे ठीक करें' })).toBeFocused()
  await expect(page.getByLabel('लॉगिन', { exact: true })).toHaveValue('somebody')
  await expect(page.getByLabel('पासवर्ड')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await page.getByLabel('पासवर्ड').fill('wrong')
  await page.getByLabel(/ऑथेंटिकेटर/).fill('123 456')
  await page.getByRole('button', { name: 'साइन इन करें' }).click()
  await expect(page.getByRole('alert', { name: 'साइन इन नहीं हुआ' })).toContainText('मेल नहीं खाते')
})

test('the sign-in page works without a script', async ({ person }) => {
  const page = await person({ javaScriptEnabled: false })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: account('collector').nameHi }).click()
  await page.waitForURL('**/collector')
})

test('a suspended operator is out at once, from the open page too, and what was typed is kept', async ({ person }) => {
  const page = await person()
  await page.goto('/sign-in')
  const operator = account('operator', 1)
  await page.getByRole('button', { name: operator.nameHi }).click()
  await page.waitForURL('**/desk')
  await page.locator('#text').fill('हैंडपंप खराब है')
  const restore = await suspend(operator.login)
  try {
    await expect(page).toHaveURL(/\/sign-in/, { timeout: 12_000 })
    await expect(page.getByText('आपका सत्र समाप्त हो गया है')).toBeVisible()
    const refused = await page.request.post('/api/desk/complaints', { form: { text: 'x' } })
    expect(refused.status()).toBe(401)
  } finally {
    await restore()
  }
  await page.getByRole('button', { name: operator.nameHi }).click()
  await page.waitForURL('**/desk')
  await expect(page.locator('#text')).toHaveValue('हैंडपंप खराब है')
})
