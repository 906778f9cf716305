import { typeSignIn } from '../fixtures/sign-in.ts'
import { expect, expectAccessible, problems, test } from '../fixtures/test.ts'

test('an administrator adds a person, who signs in from the sheet and is out at once when suspended', async ({
  signIn,
  person,
}) => {
  const admin = await signIn('administrator')
  const login = `t.${Date.now()}`
  await admin.goto('/admin/staff/new')
  await admin.getByLabel('नाम (हिन्दी)').fill('कविता ध्रुव')
  await admin.getByLabel('नाम (अंग्रेज़ी)').fill('Kavita Dhruw')
  await admin.getByLabel('भूमिका').selectOption('operator')
  await admin.getByLabel('मोबाइल नंबर').fill(`+9155${String(Date.now()).slice(-8)}`)
  await admin.getByLabel('लॉगिन').fill(login)
  await admin.getByRole('button', { name: 'जोड़ें और साइन-इन दिखाएँ' }).click()
  await expect(admin.getByRole('heading', { name: 'साइन-इन की पर्ची' })).toBeFocused()
  await expectAccessible(admin)
  const password = await admin.getByTestId('one-time-password').innerText()
  const totpSecret = await admin.getByTestId('one-time-secret').innerText()

  const operator = await person()
  await typeSignIn(operator, {
    role: 'operator',
    name: 'Kavita Dhruw',
    nameHi: 'कविता ध्रुव',
    login,
    password,
    totpSecret,
  })
  await expect(operator).toHaveURL(/\/desk$/)

  await admin.goto('/admin/staff')
  await expect(admin.getByText(password)).toHaveCount(0)
  await admin
    .getByRole('row', { name: new RegExp(login) })
    .getByRole('link')
    .click()
  await admin.getByRole('button', { name: 'निलंबित करें' }).click()
  await expect(problems(admin)).toBeVisible()
  await admin.getByRole('checkbox', { name: /आगे साइन-इन न कर सकें/ }).check()
  await admin.getByRole('button', { name: 'निलंबित करें' }).click()
  await expect(admin.getByRole('button', { name: 'फिर चालू करें' })).toBeVisible()
  // Not on the next click: the page that is open turns to the sign-in by itself.
  await expect(operator).toHaveURL(/\/sign-in/, { timeout: 8000 })
})

test('on a phone the rooms are behind one button, which needs no JavaScript', async ({ signIn, person }) => {
  const admin = await signIn('administrator')
  const page = await person({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  await page.context().addCookies(await admin.context().cookies())
  await page.goto('/admin/staff')
  const rooms = page.getByRole('navigation', { name: 'मुख्य सूची' })
  await expect(rooms).toHaveCount(0)
  await page.getByText('मेन्यू').click()
  await expect(rooms.getByRole('link', { name: 'कर्मचारी' })).toHaveAttribute('aria-current', 'page')
  await rooms.getByRole('link', { name: 'अवकाश' }).click()
  await expect(page).toHaveURL(/\/admin\/holidays$/)
  await expect(rooms).toHaveCount(0)
})

test('without JavaScript a new password is asked for twice, and its sheet is shown', async ({ signIn, person }) => {
  const admin = await signIn('administrator')
  const page = await person({ javaScriptEnabled: false })
  await page.context().addCookies(await admin.context().cookies())
  await page.goto('/admin/staff')
  await page
    .getByRole('row', { name: /पूजा वर्मा/ })
    .getByRole('link')
    .click()
  await page.getByLabel('लॉगिन').fill(`t.${Date.now()}`)
  await page.getByRole('button', { name: 'साइन-इन दें' }).click()
  await expect(page.getByTestId('one-time-password')).toBeVisible()
  await page.goto('/admin/staff')
  await page
    .getByRole('row', { name: /पूजा वर्मा/ })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'नया पासवर्ड और कोड' }).click()
  await expect(problems(page)).toBeVisible()
  await page.getByRole('checkbox', { name: /पुराना पासवर्ड और कोड बंद/ }).check()
  await page.getByRole('button', { name: 'नया पासवर्ड और कोड' }).click()
  await expect(page.getByTestId('one-time-password')).toBeVisible()
})

test('an administrator changes a clock, and says so to who looks at the changes', async ({ signIn }) => {
  const page = await signIn('administrator')
  await page.goto('/admin/categories')
  const row = page.getByRole('row').filter({ hasText: 'जमीन का डायवर्सन' })
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'जमीन का डायवर्सन बदलें' })).toBeVisible()
  const promise = page.getByLabel('संपर्क केंद्र का वादा (घंटे)')
  // Another one than the last run's.
  const hours = String(100 + (Date.now() % 800))
  for (const [typed, isGood] of [
    ['0', false],
    [hours, true],
  ] as const) {
    await promise.fill(typed)
    await page.getByRole('button', { name: 'सहेजें' }).click()
    if (!isGood) {
      await expect(promise).toHaveAttribute('aria-invalid', 'true')
      await expect(promise).toHaveValue(typed)
      await expectAccessible(page)
    }
  }
  await expect(row.getByRole('cell', { name: hours, exact: true })).toBeVisible()
  await page.goto('/admin/changes')
  await expect(page.getByRole('row').nth(1)).toContainText(new RegExp(`promise_hours\\s*\\d+\\s*${hours}`))
})

test('a holiday is added, taken back and put back with one touch', async ({ signIn }) => {
  const page = await signIn('administrator')
  await page.goto('/admin/holidays')
  const name = `स्थानीय अवकाश ${Date.now()}`
  const day = `2030-0${1 + (Date.now() % 9)}-1${Date.now() % 10}`
  await page.getByLabel('दिन', { exact: true }).fill(day)
  await page.getByLabel('नाम (हिन्दी)').fill(name)
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await expect(page.getByRole('link', { name: 'इसे भरना ज़रूरी है।' })).toBeVisible()
  await page.getByLabel('नाम (अंग्रेज़ी)').fill('Local holiday')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await expect(page.getByText('सहेजा गया।')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByRole('button').click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'वापस लें' }).click()
  await expect(row).toBeVisible()
  await row.getByRole('button').click()
  await expect(row).toHaveCount(0)
})

test('the room works without JavaScript: a holiday, and what was wrong with it', async ({ signIn, person }) => {
  const admin = await signIn('administrator')
  const page = await person({ javaScriptEnabled: false })
  await page.context().addCookies(await admin.context().cookies())
  await page.goto('/admin/holidays')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await expect(page).toHaveURL(/error=/)
  await expect(page.getByRole('alert').first()).toBeVisible()
  const day = `2031-0${1 + (Date.now() % 9)}-1${Date.now() % 10}`
  await page.getByLabel('दिन', { exact: true }).fill(day)
  await page.getByLabel('नाम (हिन्दी)').fill('बिना लिपि')
  await page.getByLabel('नाम (अंग्रेज़ी)').fill('Without script')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'बिना लिपि' }).first()
  await expect(row).toBeVisible()
  await row.getByRole('button').click()
  await expect(page.getByRole('row').filter({ hasText: 'बिना लिपि' })).toHaveCount(0)
})

test('a message shows its preview and refuses a name that it does not carry', async ({ signIn }) => {
  const page = await signIn('administrator')
  await page.goto('/admin/templates?id=complaint_closed.sms.hi')
  const words = page.getByLabel('शब्द', { exact: true })
  const before = await words.inputValue()
  // Until the page's script is there, the field is not yet its own.
  await expect(async () => {
    await words.fill('शिकायत {number} बंद हुई। {password}')
    await expect(words).toHaveValue('शिकायत {number} बंद हुई। {password}', { timeout: 500 })
  }).toPass()
  await expect(page.getByText('शिकायत RPR-26-001234-7 बंद हुई। {password}')).toBeVisible()
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await expect(words).toHaveAttribute('aria-invalid', 'true')
  await expect(words).toHaveValue('शिकायत {number} बंद हुई। {password}')
  await words.fill(before)
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await expect(page.getByText('सहेजा गया।')).toBeVisible()
})

test('whatever an administrator saves, the room says so', async ({ signIn, person }) => {
  const page = await signIn('administrator')
  for (const room of ['departments?id=1', 'categories?id=1', 'lines?id=1', 'desks?id=3', 'staff/1', 'holidays']) {
    await page.goto(`/admin/${room}`)
    await page.getByRole('button', { name: 'सहेजें', exact: true }).first().click()
    await expect(page.getByRole('status').filter({ hasText: 'सहेजा गया।' }), room).toBeVisible()
  }
  // On a phone the form folds when it is done; the word stays in sight.
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/admin/lines?id=1')
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await expect(page.getByText('सहेजा गया।')).toBeInViewport()
  await page.goto('/admin/lines')
  await expect(page.getByText('सहेजा गया।')).toHaveCount(0)

  const plain = await person({ javaScriptEnabled: false })
  await plain.context().addCookies(await page.context().cookies())
  await plain.goto('/admin/lines?id=1')
  await plain.getByRole('button', { name: 'सहेजें' }).click()
  await expect(plain.getByText('सहेजा गया।')).toBeVisible()
})

test('an id of nobody, a form of no form and ten megabytes are answered plainly', async ({ signIn }) => {
  const page = await signIn('administrator')
  expect((await page.goto('/admin/staff/987654321'))?.status()).toBe(404)
  const post = async (path: string, options: Parameters<typeof page.request.post>[1]) =>
    (await page.request.post(path, { headers: { accept: 'application/json' }, ...options })).status()
  expect(await post('/admin/staff/987654321/active', { form: { active: 'no', confirm_suspend: 'on' } })).toBe(404)
  expect(await post('/admin/staff/x/active', { form: { active: 'no', confirm_suspend: 'on' } })).toBe(404)
  expect(await post('/admin/holidays/add', { data: { day: '2026-01-01' } })).toBe(415)
  expect(
    await post('/admin/holidays/add', { form: { day: '2026-01-01', name_hi: 'x'.repeat(10_000_000), name_en: 'x' } }),
  ).toBe(413)
  expect(await post('/admin/holidays/add', { form: { day: '2026-01-01', name_hi: 'क\u0000', name_en: 'x' } })).toBe(400)
  expect(
    await post('/admin/categories/save', {
      form: {
        id: '1',
        department_id: '987654321',
        name_hi: 'क',
        name_en: 'x',
        keywords: '',
        pictogram: 'x',
        promise_hours: '72',
        guarantee_days: '',
        guarantee_source: '',
      },
    }),
  ).toBe(400)
})

test('a phone line that an administrator opens is on the citizens’ pages, and gone when it is closed', async ({
  signIn,
  person,
}) => {
  test.slow()
  const page = await signIn('administrator')
  const last = String(Date.now()).slice(-5)
  await page.goto('/admin/lines')
  await page.getByLabel('नंबर', { exact: true }).fill(`98765 ${last}`)
  await page.getByLabel('नाम (हिन्दी)').fill('पाँचवीं लाइन')
  await page.getByLabel('नाम (अंग्रेज़ी)').fill('Fifth line')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: `+9198765${last}` })
  await expect(row).toBeVisible()

  const citizen = await person()
  const line = citizen.getByRole('link', { name: `98765-${last}` })
  const isShown = async () => {
    await citizen.goto('/help')
    return line.isVisible()
  }
  await expect.poll(isShown, { timeout: 45_000, intervals: [3000] }).toBe(true)

  await row.getByRole('link').click()
  await page.getByLabel('लाइन चालू है').uncheck()
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await expect.poll(isShown, { timeout: 45_000, intervals: [3000] }).toBe(false)
})
