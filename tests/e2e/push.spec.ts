import { handsetUrl } from '../fixtures/addresses.ts'
import { complainToTehsildar } from '../fixtures/complaint.ts'
import { expect, linkIn, phone, test } from '../fixtures/test.ts'

test('a citizen who allowed it sees the news on the device itself', async ({ request }) => {
  const complaint = await complainToTehsildar()
  const sms = await complaint.citizen.receives(/दर्ज हुई/)
  const link = new URL(linkIn(sms)).pathname.split('/').at(-1)
  const device = complaint.citizenNumber.slice(1)
  const subscription: unknown = await (await request.post(`${handsetUrl}/api/phones/${device}/push`)).json()
  const allow = async (data: unknown) => (await request.post('/api/push', { data })).status()

  expect(await allow({ link: 'x'.repeat(22), subscription })).toBe(401)
  expect(await allow({ link, subscription: { endpoint: 'http://10.0.0.1/x', keys: { p256dh: 'k', auth: 'a' } } })).toBe(
    400,
  )
  expect(await allow({ link, subscription })).toBe(204)

  const message = await complaint.officer.receives(new RegExp(complaint.number))
  await complaint.officer.tap(message, message.buttons.find(({ text }) => text === 'निराकृत')!.id)
  await complaint.officer.receives(new RegExp(`${complaint.number}: क्या काम हुआ`))
  await complaint.officer.reply('नाप-जोख हो गई')
  await expect
    .poll(
      async () =>
        (await phone(device).messages())
          .filter(({ text }) => /हल हो गई/.test(text))
          .map(({ channel }) => channel)
          .toSorted(),
      { timeout: 15_000 },
    )
    .toEqual(['push', 'sms'])
})
