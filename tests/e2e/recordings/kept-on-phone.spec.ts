import type { Page } from '@playwright/test'

import { complaintOf, openTask, stateOfMessage } from '../../fixtures/messages.ts'
import { beginRecording, opening, recordSomething, small } from '../../fixtures/recording.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Cameras, recorders and a worker that encodes: that takes its time.
test.describe.configure({ timeout: 180_000 })

const arrived = (page: Page, parts: RegExp) => page.getByLabel(parts)

/** Another tab of the same phone, which says that a message is open in the first. */
async function secondTab(first: Page): Promise<Page> {
  const second = await first.context().newPage()
  await second.goto('/sign')
  await expect(second.getByText('दूसरे टैब में एक संदेश खुला है')).toBeVisible()
  return second
}

test('what was signed without a network and with a dying battery is still on the phone, and becomes a complaint', async ({
  person,
  noise,
}) => {
  noise.allow(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
  const phone = await person(small)
  const context = phone.context()
  await phone.goto('/sign')
  await beginRecording(phone, 'sign')
  await context.setOffline(true)
  await expect(arrived(phone, /अभी भेजा नहीं जा सका.* \/ [4-9]/)).toBeVisible({ timeout: 20_000 })
  await phone.screenshot({ path: 'test-results/sign-offline.png' })
  // The battery is empty: no stop, no farewell.
  await phone.close({ runBeforeUnload: false })

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/sign')
  await expect(again.getByText('पिछली बार का संदेश इसी फ़ोन में है')).toBeVisible()
  await expect(arrived(again, /पहुँच चुके हिस्से: ([4-9]) \/ \1/)).toBeVisible({ timeout: 20_000 })
  await expect(arrived(again, /पहुँच चुके/)).toHaveText('')
  await again.screenshot({ path: 'test-results/sign-found.png' })
  await expectAccessible(again)
  await again.getByRole('button', { name: 'भेजें' }).click()
  await again.getByRole('button', { name: 'बिना फ़ोन नंबर के भेजें' }).click()
  await expect(again.getByText('आपका संदेश मिल गया')).toBeVisible()
  // Sent is sent: nothing of it is left on the phone.
  await again.goto('/sign')
  await expect(again.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })).toBeVisible()
  await expect(again.getByText('पिछली बार का संदेश')).toBeHidden()
})

test('what was recorded anew without a network, on a page that was closed then, becomes no complaint', async ({
  person,
  noise,
}) => {
  noise.allow(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
  const phone = await person(small)
  const context = phone.context()
  await phone.goto('/sign?kind=voice')
  await recordSomething(phone, 'voice')
  await context.setOffline(true)
  const unheard = phone.waitForEvent('requestfailed', (request) => request.url().endsWith('/discard'))
  await phone.getByRole('button', { name: 'फिर से रिकॉर्ड करें' }).click()
  const id = /recordings\/([^/]+)\/discard/.exec((await unheard).url())?.[1] ?? ''
  await phone.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/')
  await expect.poll(async () => stateOfMessage(id)).toBe('discarded')
  await again.goto('/sign?kind=voice')
  await expect(again.getByRole('button', { name: opening.voice })).toBeVisible()
  await expect(again.getByText('पिछली बार का संदेश')).toBeHidden()
})

test('two tabs of a phone each record a message of their own, and neither harms the other’s', async ({ person }) => {
  const first = await person(small)
  await first.goto('/sign')
  await beginRecording(first, 'sign')
  const second = await secondTab(first)
  await second.screenshot({ path: 'test-results/sign-other-tab.png' })
  await expectAccessible(second)
  await recordSomething(second, 'sign')
  // The other one still records, and its parts still arrive.
  await first.bringToFront()
  const sent = async () =>
    Number(/(\d+) \//.exec((await arrived(first, /पहुँच चुके/).getAttribute('aria-label')) ?? '')?.[1])
  const before = await sent()
  await expect.poll(sent, { timeout: 20_000 }).toBeGreaterThan(before)
  await first.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  for (const page of [second, first]) {
    await page.bringToFront()
    await page.getByRole('button', { name: 'भेजें' }).click()
    await page.getByRole('button', { name: 'बिना फ़ोन नंबर के भेजें' }).click()
    await expect(page.getByText('आपका संदेश मिल गया')).toBeVisible({ timeout: 30_000 })
  }
  const number = async (page: Page) => page.locator('[translate=no]').textContent()
  expect(await number(first)).not.toBe(await number(second))
})

test('a tab that is closed leaves what was recorded in it to the other one', async ({ person }) => {
  const first = await person(small)
  await first.goto('/sign')
  await recordSomething(first, 'sign')
  const second = await secondTab(first)
  await first.close()
  await expect(second.getByText('पिछली बार का संदेश इसी फ़ोन में है')).toBeVisible()
  await expect(second.locator('video[src^="blob:"]')).toBeVisible()
})

test('a spoken message that was sent without a network goes by itself when any page is opened again, and is written down at the desk', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
  const phone = await person(small)
  const context = phone.context()
  await phone.goto('/sign?kind=voice')
  await beginRecording(phone, 'voice')
  await context.setOffline(true)
  await phone.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  await phone.getByRole('button', { name: 'भेजें' }).click()
  await phone.getByRole('button', { name: 'बिना फ़ोन नंबर के भेजें' }).click()
  await expect(phone.getByText(/अभी भेजा नहीं जा सका/)).toBeVisible({ timeout: 20_000 })
  await expect.poll(async () => phone.evaluate(() => localStorage.getItem('recordings-to-send'))).not.toBeNull()
  await phone.close()
  await context.setOffline(false)
  const again = await context.newPage()
  const finished = again.waitForResponse(/\/api\/recordings\/.*\/finish/)
  await again.goto('/')
  const { number } = (await (await finished).json()) as { number: string }
  expect(number).toMatch(/^RPR-/)
  // It had no phone number, so nobody was sent one: here it is, until its person has seen it.
  const receipt = again.getByRole('listitem').filter({ hasText: 'आपका संदेश मिल गया' })
  await expect(receipt).toContainText(number.replaceAll('-', ''))
  await again.screenshot({ path: 'test-results/home-receipt.png', fullPage: true })
  await expectAccessible(again)
  await again.goto('/sign?kind=voice')
  await expect(again.getByText('पिछली बार का संदेश')).toBeHidden()
  await expect(receipt).toContainText(number.replaceAll('-', ''))
  await again.screenshot({ path: 'test-results/sign-receipt.png' })
  await expectAccessible(again)
  await receipt.getByRole('link', { name: 'हाल देखिए' }).click()
  await expect(again.locator('main [translate=no]').first()).toContainText(number.replaceAll('-', ''))
  await again.goto('/')
  await receipt.getByRole('button', { name: 'देख लिया' }).click()
  await expect(receipt).toBeHidden()

  const operator = await signIn('operator')
  await operator.goto(`/desk/task/${await openTask(await complaintOf(number), 'transcribe')}`)
  const voice = operator.locator('audio[src^="/api/recordings/"]')
  await operator.getByRole('button', { name: 'आधी चाल' }).click()
  await voice.evaluate(async (element: HTMLAudioElement) => element.play())
  await expect.poll(async () => voice.evaluate((element: HTMLAudioElement) => element.currentTime)).toBeGreaterThan(0)
  expect(await voice.evaluate((element: HTMLAudioElement) => element.playbackRate)).toBe(0.5)
  await operator.getByRole('textbox', { name: 'क्या कहा गया' }).fill('राशन तीन महीने से नहीं मिला')
  await operator.getByRole('combobox', { name: 'शिकायत का प्रकार' }).selectOption({ index: 1 })
  await expectAccessible(operator)
  await operator.screenshot({ path: 'test-results/voice-transcript.png', fullPage: true })
  await operator.getByRole('button', { name: 'सहेजें और अधिकारी को भेजें' }).click()
  await expect(operator).toHaveURL(/\/desk\/complaint\//)
  await expect(operator.getByText('राशन तीन महीने से नहीं मिला').first()).toBeVisible()
})
