import { adminDatabase } from '../../lib/db/admin.ts'
import { aPhoto, breakProvider, complainToTehsildar } from '../fixtures/complaint.ts'
import { expect, expectAccessible, linkIn, test } from '../fixtures/test.ts'

const buttonOf = (message: { buttons: { id: string; text: string }[] }, text: string): string =>
  message.buttons.find((button) => button.text === text)!.id

test('an officer does his whole job from WhatsApp', async () => {
  const complaint = await complainToTehsildar()
  const { officer, citizen, number } = complaint
  const message = await officer.receives(new RegExp(number))

  await officer.tap(message, buttonOf(message, 'स्वीकार'))
  await officer.receives(new RegExp(`${number}: स्वीकार किया`))
  expect((await complaint.now()).state).toBe('acknowledged')

  await officer.tap(message, buttonOf(message, 'निराकृत'))
  await officer.receives(new RegExp(`${number}: क्या काम हुआ`))
  expect((await complaint.now()).state).toBe('acknowledged')

  await officer.sendPhoto(new Blob([await aPhoto()], { type: 'image/jpeg' }), 'नाप-जोख पूरी हुई, नक्शा दे दिया')
  await officer.receives(new RegExp(`${number}: आपकी रिपोर्ट दर्ज हुई`))
  expect((await complaint.now()).state).toBe('resolved')
  await citizen.receives(/हल हो गई/)

  // A button that was pressed late changes nothing, and says so.
  await officer.tap(message, buttonOf(message, 'स्वीकार'))
  await officer.receives(/यह अभी नहीं हो सकता/)
  expect((await complaint.now()).state).toBe('resolved')
})

test('an officer says "not mine" on WhatsApp and his link opens nothing any more', async ({ person }) => {
  const complaint = await complainToTehsildar()
  const { officer, number } = complaint
  const message = await officer.receives(new RegExp(number))
  await officer.tap(message, buttonOf(message, 'मेरा नहीं'))
  await officer.receives(new RegExp(`${number}: यह आपका क्यों नहीं है`))
  await officer.reply('यह नगर निगम सीमा में है')
  await officer.receives(new RegExp(`${number}: आपका कारण दर्ज हुआ`))
  expect(await complaint.now()).toMatchObject({ state: 'registered', transfers: 1, desk_id: null })

  const page = await person()
  await page.goto(linkIn(message))
  await expect(page.getByRole('heading', { name: 'यह लिंक अब कुछ नहीं खोलता' })).toBeVisible()
  await expectAccessible(page)
})

test('an officer works by the link alone, without sign-in and without JavaScript', async ({ person }) => {
  const complaint = await complainToTehsildar()
  const message = await complaint.officer.receives(new RegExp(complaint.number))
  const page = await person({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await page.goto(linkIn(message))
  await expect(page.getByText('मेरी जमीन की नाप-जोख')).toBeVisible()

  await page.getByRole('button', { name: 'स्वीकार' }).click()
  await expect(page.getByText('स्वीकार हुई। धन्यवाद।')).toBeVisible()
  expect((await complaint.now()).state).toBe('acknowledged')

  await page.getByText('निराकृत', { exact: true }).click()
  await page.getByRole('button', { name: 'निराकरण दर्ज कीजिए' }).click()
  await expect(page.getByRole('alert')).toContainText('इसे भरना ज़रूरी है')

  const words = 'टीम ने नाप-जोख कर दी, पंचनामा संलग्न'
  await page.getByLabel('क्या काम हुआ?').fill(words)
  await page
    .getByLabel('मौक़े की फ़ोटो')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await page.getByRole('button', { name: 'निराकरण दर्ज कीजिए' }).click()
  await expect(page.getByRole('alert')).toContainText('इस तरह की फ़ाइल')
  await expect(page.getByLabel('क्या काम हुआ?')).toHaveValue(words)
  expect((await complaint.now()).state).toBe('acknowledged')

  await page.getByLabel('मौक़े की फ़ोटो').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() })
  await page.getByRole('button', { name: 'निराकरण दर्ज कीजिए' }).click()
  await expect(page.getByText('निराकरण दर्ज हुआ। अब नागरिक से पूछा जाएगा।')).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByRole('img', { name: /फ़ोटो 1/ })).toBeVisible()
  expect((await complaint.now()).state).toBe('resolved')

  await page.goto(`/o/${'x'.repeat(22)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'यह लिंक अब कुछ नहीं खोलता' })).toBeVisible()
})

test('an officer sees the list, asks for the phone, writes a hold and goes on', async ({ signIn }) => {
  const complaint = await complainToTehsildar()
  const page = await signIn('officer')
  await page.goto('/department')
  await expectAccessible(page)
  await page
    .getByRole('link', { name: complaint.number.split('-').join('') })
    .or(page.locator(`a[href$="${complaint.number}"]`))
    .first()
    .click()
  await expect(page.getByText('••••••')).toBeVisible()
  await expectAccessible(page)

  await page.getByText('फ़ोन नंबर दिखाइए').first().click()
  await page.getByRole('button', { name: 'फ़ोन नंबर दिखाइए' }).click()
  await expect(page.getByText(complaint.citizenNumber)).toBeVisible()

  await page.getByText('स्थगित कीजिए').first().click()
  await page.getByLabel('रुकना क्यों ज़रूरी है?').fill('बारिश के बाद नाप होगी')
  await page.getByLabel('किस दिन तक?').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'स्थगित कीजिए' }).click()
  await expect(page.getByText('स्थगित हुई। नागरिक को बता दिया गया।')).toBeVisible()
  await complaint.citizen.receives(/रुकी है/)
  await page.getByRole('button', { name: 'अभी आगे बढ़िए' }).click()
  await expect(page.getByText('समय फिर चल रहा है।')).toBeVisible()
  expect((await complaint.now()).state).toBe('in_progress')
})

test('when WhatsApp cannot reach an officer, the SMS does', async () => {
  const earlier = await complainToTehsildar()
  await earlier.officer.receives(new RegExp(earlier.number))
  await breakProvider('whatsapp', 'undelivered', earlier.officerNumber, 1)
  const { officer, number } = await complainToTehsildar()
  await expect
    .poll(async () =>
      (await officer.messages())
        .filter(({ text }) => text.includes(number))
        .map(({ channel, status }) => `${channel} ${status}`),
    )
    .toEqual(['whatsapp failed', 'sms delivered'])
})

test('when the SMS operator is down for a while, the message waits and comes once', async () => {
  const { citizen, id } = await complainToTehsildar(async (number) => {
    await breakProvider('sms', 'down', number, 1)
    await breakProvider('sms', 'answer_lost', number, 1)
  })
  await citizen.receives(/दर्ज हुई/, 30_000)
  const sms = async () =>
    (
      await adminDatabase()
        .from('messages')
        .select('state, attempts')
        .eq('complaint_id', id)
        .eq('channel', 'sms')
        .single()
    ).data
  await expect.poll(sms, { timeout: 30_000 }).toEqual({ state: 'delivered', attempts: 2 })
  expect((await citizen.messages()).filter(({ text }) => /दर्ज हुई/.test(text))).toHaveLength(1)
})
