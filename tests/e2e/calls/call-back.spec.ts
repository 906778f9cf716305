import type { Page } from '@playwright/test'

import { dayInIndia } from '../../../lib/i18n/format.ts'
import { handsetUrl } from '../../fixtures/addresses.ts'
import { callBackTask, callBackTiles, endEveryCall, expectMoving } from '../../fixtures/calls.ts'
import { withDatabase } from '../../fixtures/database.ts'
import { resolvedComplaint } from '../../fixtures/followups.ts'
import { touchNotice } from '../../fixtures/push.ts'
import { expect, expectAccessible, expectPhoneRefused, linkIn, phone, someNumber, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

const holiday = 'जाँच का अवकाश'
test.afterEach(async () => withDatabase(async (sql) => sql`delete from public.holidays where name_hi = ${holiday}`))

test('who asked for a time is called back by push and SMS, straight into the room where the interpreter waits', async ({
  person,
  signIn,
  request,
}) => {
  const number = someNumber()
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await citizen.getByRole('button', { name: /काम पर दुभाषिये/ }).click()
  await citizen.getByRole('button', { name: 'महिला', exact: true }).click()
  await citizen.getByRole('button', { name: 'कतार में लौटें' }).click()
  await citizen.getByRole('button', { name: 'मुझे वापस कॉल करें' }).click()
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/call-back-when.png' })
  // No two of the hours have the sun at one place; below the horizon all look alike.
  const suns = await callBackTiles(citizen)
    .locator('svg:has(clipPath)')
    .evaluateAll((all) =>
      all.map((sky) => {
        const told = (of: string, name: string) => Number(sky.querySelector(of)?.getAttribute(name))
        const isUp = told('g circle', 'cy') - told('g circle', 'r') < told('clipPath rect', 'height')
        return isUp ? `${told('g circle', 'cx')} ${told('g circle', 'cy')}` : 'below'
      }),
    )
  expect(new Set(suns).size).toBeGreaterThanOrEqual(3)
  expect(new Set(suns).size).toBe(suns.length)
  const choose = async () => {
    const tile = callBackTiles(citizen).nth(1)
    const at = await tile.locator('time').getAttribute('datetime')
    await tile.click()
    await expect(citizen.locator('form time')).toHaveAttribute('datetime', at ?? '')
    return dayInIndia(at ?? '')
  }
  const send = async () => {
    await citizen.getByLabel('आपका मोबाइल नंबर').fill(number)
    await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  }
  const closed = await choose()
  // What is wrong with the number pushes no button out of sight.
  await citizen.getByLabel('आपका मोबाइल नंबर').fill('12345')
  await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  await expectPhoneRefused(citizen, '12345')
  for (const name of ['मुझे कॉल करें', 'समय बदलें'])
    await expect(citizen.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  await citizen.screenshot({ path: 'test-results/call-back-refused.png' })
  await expectAccessible(citizen)
  // That day becomes a holiday: said where the time is chosen, and nothing of that day is offered any more.
  await withDatabase(
    async (sql) => sql`insert into public.holidays (day, name_hi, name_en) values (${closed}, ${holiday}, 'Test')`,
  )
  await send()
  await expect(citizen.getByRole('alert').filter({ hasText: 'उस समय कॉल करने वाला कोई नहीं होगा' })).toBeVisible()
  await expect(callBackTiles(citizen).locator(`time[datetime^="${closed}"]`)).toHaveCount(0)
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/call-back-closed-day.png' })
  expect(await choose()).not.toBe(closed)
  await send()
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
  await expect(citizen.getByRole('status').locator('time')).toBeVisible()
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/called-back.png' })
  const subscription: unknown = await (await request.post(`${handsetUrl}/api/phones/91${number}/push`)).json()
  const allowed = await citizen.context().request.post('/api/push', { data: { link: null, subscription } })
  expect(allowed.status()).toBe(204)
  expect((await request.post('/api/push', { data: { link: null, subscription } })).status()).toBe(401)

  const interpreter = await signIn('interpreter')
  await interpreter.goto(`/desk/task/${await callBackTask(`+91${number}`)}`)
  await expect(interpreter.getByText(/चाहा समय/).last()).toBeVisible()
  await expect(interpreter.getByText('महिला से बात चाहते हैं')).toBeVisible()
  await interpreter.getByRole('button', { name: /वीडियो कॉल कीजिए/ }).click()
  await expect(interpreter.getByTestId('peer-stage')).toBeVisible()
  await phone(`91${number}`).receives(/सुनवाई आपसे बात/)
  await expect
    .poll(async () => (await phone(`91${number}`).messages()).map(({ channel }) => channel).toSorted())
    .toEqual(['push', 'sms'])

  const told = await phone(`91${number}`).messages()
  const [push, sms] = ['push', 'sms'].map((kind) => told.find(({ channel }) => channel === kind))
  if (!push || !sms) throw new Error('Not told both ways')
  const home = await person({ permissions: ['camera', 'microphone', 'notifications'] })
  await home.goto('/')
  await home.goto((await touchNotice(home, push)) ?? '/nothing-opened')
  await expectMoving(home.getByTestId('peer-stage').locator('video'))
  await expectMoving(interpreter.getByTestId('peer-stage').locator('video'))
  await interpreter.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
  await interpreter.getByRole('button', { name: 'जानकारी दी' }).click()
  await expect(home.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
  // Made is done: nobody fills a second form.
  await interpreter.reload()
  await expect(interpreter.getByText('यह काम हो चुका है।')).toBeVisible()

  // Who touches the message now sees that the call is over, and the ways to be heard.
  const late = await person({ viewport: { width: 360, height: 640 } })
  await late.goto(linkIn(sms))
  await expect(late.getByRole('heading', { name: 'यह कॉल समाप्त हो चुकी है' })).toBeVisible()
  await late.screenshot({ path: 'test-results/call-back-late.png' })
  await expectAccessible(late)
  await late.getByRole('link', { name: /इशारों में वीडियो संदेश/ }).click()
  await expect(late).toHaveURL('/sign')
})

test('a deaf citizen whose phone comes to be known is asked by video whether it is solved, and the answer closes the complaint', async ({
  person,
  signIn,
}) => {
  const { number, phone: address, taskId } = await resolvedComplaint({ means: 'sign', isReachable: false })
  const interpreter = await signIn('interpreter')
  await interpreter.setViewportSize({ width: 360, height: 740 })
  await interpreter.goto(`/desk/task/${taskId}`)
  await interpreter.getByRole('button', { name: /वीडियो कॉल कीजिए/ }).click()
  // Nobody waits for a call that rings nowhere; what there is instead is said.
  await expect(interpreter.getByRole('status').getByText(/कॉल कहीं नहीं बजेगी/)).toBeVisible()
  await expect(interpreter.getByRole('link', { name: /इशारों में जवाब रिकॉर्ड कीजिए/ })).toBeVisible()
  await interpreter.screenshot({ path: 'test-results/call-back-unreachable.png', fullPage: true })
  await expectAccessible(interpreter)
  await interpreter.getByRole('link', { name: /नंबर पता हो/ }).click()
  await interpreter.locator('form[action$="/phone"] input[name=phone]').fill(address.slice(3))
  await interpreter.locator('form[action$="/phone"] button').click()
  await expect(interpreter.getByText(`••••••${address.slice(-4)}`)).toBeVisible()
  await interpreter.setViewportSize({ width: 1280, height: 720 })
  await interpreter.goto(`/desk/task/${taskId}`)
  await interpreter.getByRole('button', { name: /वीडियो कॉल कीजिए/ }).click()
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto(linkIn(await phone(address).receives(/सुनवाई आपसे बात/)))
  await expectMoving(citizen.getByTestId('peer-stage').locator('video'))
  await expectMoving(interpreter.getByTestId('peer-stage').locator('video'))
  await interpreter.screenshot({ path: 'test-results/verification-call.png', fullPage: true })
  await interpreter.locator('form[action$="/verification"] input[value=satisfied]').check()
  await interpreter.locator('form[action$="/verification"] button').last().click()
  await expect.poll(async () => stateOf(interpreter, number)).toContain('निराकृत')
  await citizen.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
})

async function stateOf(desk: Page, number: string): Promise<string> {
  const page = await desk.context().newPage()
  await page.goto(`/desk/complaint/${number}`)
  const text = await page.getByRole('main').innerText()
  await page.close()
  return text
}
