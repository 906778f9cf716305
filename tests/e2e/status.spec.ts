import { complainToTehsildar } from '../fixtures/complaint.ts'
import { openDatabase } from '../fixtures/database.ts'
import { expect, expectAccessible, linkIn, phone, problems, someNumber, test } from '../fixtures/test.ts'

/** A link is made at delivery; this one needs no phone. */
const owner = openDatabase()
test.afterAll(async () => owner.end())

type Complaint = Awaited<ReturnType<typeof complainToTehsildar>>

/** The officer reports on WhatsApp that it is solved. */
async function solve({ officer, number, now }: Complaint, report: string): Promise<void> {
  const told = await officer.receives(new RegExp(number))
  await officer.tap(told, told.buttons.find(({ text }) => text === 'निराकृत')!.id)
  await officer.receives(new RegExp(`${number}: क्या काम हुआ`))
  await officer.reply(report)
  await expect.poll(async () => (await now()).state).toBe('resolved')
}

test('a complaint is closed only when the citizen says so', async ({ page }) => {
  const complaint = await complainToTehsildar()
  await solve(complaint, 'नाप-जोख कर दी गई है')

  const sms = await complaint.citizen.receives(/संतुष्ट/)
  await page.goto(linkIn(sms))
  await expect(page.getByRole('heading', { name: 'क्या काम हो गया?' })).toBeVisible()
  await expect(page.getByRole('blockquote')).toHaveText('नाप-जोख कर दी गई है')
  await expectAccessible(page)
  expect((await complaint.now()).state).toBe('resolved')

  await page.getByRole('button', { name: 'जवाब भेजिए' }).click()
  await expect(problems(page)).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'नहीं हुआ' }).check()
  await page.getByLabel('क्या बाकी है?').fill('कोई नापने नहीं आया')
  await page.getByRole('button', { name: 'जवाब भेजिए' }).click()
  await expect(page.getByText('शिकायत फिर खुली और ऊपर के अधिकारी को भेजी गई')).toBeVisible()
  expect(await complaint.now()).toMatchObject({ state: 'assigned', level: 2, reopenings: 1, closed_as: null })
  // On the line and in plain words, without opening anything.
  const line = page.getByRole('list', { name: 'शिकायत कहाँ पहुँची' })
  await expect(line.getByText('फिर खुली, अधिकारी को भेजी गई')).toBeVisible()
  await expect(line.getByText('आपने कहा कि काम नहीं हुआ।')).toBeVisible()
  await expect(page.getByText('अब पहले से ऊपर के अधिकारी इसे देख रहे हैं: विभाग प्रमुख।')).toBeVisible()
  await expectAccessible(page)
  await complaint.citizen.receives(/फिर खोली गई/)
})

test('a citizen adds words, is satisfied, and may still say within thirty days that it was not', async ({ page }) => {
  const complaint = await complainToTehsildar()
  await page.goto(linkIn(await complaint.citizen.receives(/दर्ज हुई/)))
  await page.getByRole('button', { name: 'भेजिए', exact: true }).click()
  await expect(problems(page)).toContainText('आपकी बात')
  await page.getByLabel('आपकी बात').fill('खसरा नंबर 12/3')
  await page.getByRole('button', { name: 'भेजिए', exact: true }).click()
  await expect(page.getByText('आपकी बात जोड़ दी गई।')).toBeVisible()
  await expect(page.getByText('खसरा नंबर 12/3')).toBeVisible()

  // Sent, but the answer was lost, and then sent with other words: nothing is lost, nothing is added unasked.
  const form = page.locator('form[action="/api/complaints/reply"]')
  const fields = {
    link: await form.locator('[name=link]').inputValue(),
    key: await form.locator('[name=key]').inputValue(),
  }
  await page.request.post('/api/complaints/reply', { form: { ...fields, body: 'रकबा 2 एकड़' }, maxRedirects: 0 })
  await page.getByLabel('आपकी बात').fill('खसरा नंबर 12/4')
  await page.getByRole('button', { name: 'भेजिए', exact: true }).click()
  await expect(problems(page)).toContainText('यह पहले भेजा जा चुका है')
  await expect(page.getByLabel('आपकी बात')).toHaveValue('खसरा नंबर 12/4')
  await page.getByRole('button', { name: 'भेजिए', exact: true }).click()
  await expect(page.getByText('आपकी बात जोड़ दी गई।')).toBeVisible()

  await solve(complaint, 'हो गया')
  await page.goto(linkIn(await complaint.citizen.receives(/संतुष्ट/)))
  await page.getByRole('radio', { name: 'हाँ, हो गया' }).check()
  await page.getByRole('button', { name: 'जवाब भेजिए' }).click()
  await expect(page.getByText('शिकायत आपके कहने पर बंद हुई')).toBeVisible()
  expect(await complaint.now()).toMatchObject({ state: 'closed', closed_as: 'satisfied' })
  await expectAccessible(page)

  await page.getByLabel('क्या बाकी है?').fill('फिर वही हाल है')
  await page.getByRole('button', { name: 'यह हल नहीं हुआ' }).click()
  await expect(page.getByText('शिकायत फिर खुली')).toBeVisible()
  expect(await complaint.now()).toMatchObject({ state: 'assigned', level: 2, closed_as: null })
})

test('number and phone code open the complaint; a stranger’s number gets the same answer and no SMS', async ({
  page,
  person,
}) => {
  const complaint = await complainToTehsildar()
  await page.goto('/track?number=RPR-26-1')
  await expect(problems(page)).toContainText('शिकायत नंबर')
  await expectAccessible(page)
  await page.goto(`/track?number=${encodeURIComponent(complaint.number.replaceAll('-', ' '))}`)
  await expectAccessible(page)
  await page.getByLabel('मोबाइल नंबर').fill(complaint.citizenNumber)
  await page.getByRole('button', { name: 'कोड भेजिए' }).click()
  await expect(page).toHaveURL(/\/my\/code$/)
  await expectAccessible(page)

  const stranger = await person()
  const number = someNumber()
  await stranger.goto(`/track?number=${complaint.number}`)
  await stranger.getByLabel('मोबाइल नंबर').fill(number)
  await stranger.getByRole('button', { name: 'कोड भेजिए' }).click()
  const said = async (one: typeof page) => (await one.locator('main').innerText()).replaceAll(/••• \d{4}/g, '')
  await expect(stranger).toHaveURL(/\/my\/code$/)
  expect(await said(stranger)).toBe(await said(page))

  await page.getByLabel('छह अंकों का कोड').fill('12')
  await page.getByRole('button', { name: 'खोलिए' }).click()
  await expect(problems(page)).toBeFocused()
  await expectAccessible(page)
  const code = /\d{6}/.exec((await complaint.citizen.receives(/आपका कोड/)).text)![0]
  await page.getByLabel('छह अंकों का कोड').fill(code)
  await page.getByRole('button', { name: 'खोलिए' }).click()
  await expect(page).toHaveURL(new RegExp(`/my/${complaint.number}$`))
  await expectAccessible(page)
  expect(await phone(`+91${number}`).messages()).toEqual([])

  await page.getByRole('link', { name: 'मेरी सारी शिकायतें' }).click()
  await expect(page.getByRole('link', { name: new RegExp(complaint.number.split('-')[2]!) })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'इस फ़ोन से हटिए' }).click()
  await expect(page.getByLabel('मोबाइल नंबर')).toBeVisible()
  await page.goto(`/my/${complaint.number}`)
  await expect(page).toHaveURL(/\/track/)
})

for (const locale of ['hi', 'en'] as const)
  test(`the status of a complaint is accessible in every state: ${locale}`, async ({ person, baseURL }) => {
    const page = await person()
    await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL! }])
    const { id } = await complainToTehsildar()
    const [row] = await owner<{ link: string }[]>`select private.new_tracking_link(${id}, null) as link`
    const states = [
      { state: 'assigned', promise_due_at: '2026-01-01' },
      { state: 'on_hold', held_at: '2026-11-20', held_until: '2026-12-20' },
      { state: 'resolved', held_at: null, held_until: null },
      { state: 'closed', closed_as: 'unverified', closed_at: new Date().toISOString() },
      { state: 'not_actionable', closed_as: 'not_actionable' },
    ]
    for (const change of states) {
      await owner`update public.complaints set ${owner(change)} where id = ${id}`
      await page.goto(`/t/${row!.link}`)
      await expectAccessible(page)
    }
  })
