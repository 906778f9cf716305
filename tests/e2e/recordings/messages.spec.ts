import type { Page } from '@playwright/test'

import { longestRecordingSeconds } from '../../../lib/recordings/schema.ts'
import { complainToTehsildar } from '../../fixtures/complaint.ts'
import { approvePrompt, recordPrompt, removePrompt } from '../../fixtures/isl.ts'
import { bytesOfMessage, complaintOf, openTask, resolve, stateOfMessage } from '../../fixtures/messages.ts'
import { expect, expectAccessible, linkIn, test } from '../../fixtures/test.ts'

// Cameras, recorders and a worker that encodes: that takes its time.
test.describe.configure({ timeout: 180_000 })

const small = { viewport: { width: 360, height: 640 } }
const arrived = (page: Page, parts: RegExp) => page.getByLabel(parts)
const opening = { sign: /इशारों में संदेश रिकॉर्ड/, voice: /बोलकर संदेश रिकॉर्ड/ }

/** Opens the camera or the microphone and records, until the first part has arrived. */
async function beginRecording(page: Page, kind: keyof typeof opening): Promise<void> {
  const begin = page.getByRole('button', { name: 'रिकॉर्ड शुरू करें' })
  // The first touch may come before the script.
  await expect(async () => {
    await page.getByRole('button', { name: opening[kind] }).click({ timeout: 1000 })
    await expect(begin).toBeVisible({ timeout: 4000 })
  }).toPass()
  await begin.click()
  await expect(arrived(page, /पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
}

/** Another tab of the same phone, which says that a message is open in the first. */
async function secondTab(first: Page): Promise<Page> {
  const second = await first.context().newPage()
  await second.goto('/sign')
  await expect(second.getByText('दूसरे टैब में एक संदेश खुला है')).toBeVisible()
  return second
}

declare global {
  interface Window {
    sizes?: Map<string, number>
  }
}

/** Keeps how large everything is that this page shows from its own memory. */
function keepSizes(): void {
  const sizes = new Map<string, number>()
  globalThis.window.sizes = sizes
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (what: Blob | MediaSource) => {
    const address = create(what)
    if (what instanceof Blob) sizes.set(address, what.size)
    return address
  }
}

/** Records something, and looks at it or hears it. */
async function recordSomething(page: Page, kind: keyof typeof opening): Promise<void> {
  await beginRecording(page, kind)
  await page.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  await expect(page.locator('[src^="blob:"]')).toBeVisible()
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
  await phone.goto('/sign?by=voice')
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
  await again.goto('/sign?by=voice')
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
  await phone.goto('/sign?by=voice')
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
  await again.goto('/sign?by=voice')
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

test('a message in sign ends by itself after three minutes, and every second of it has reached us', async ({
  person,
}) => {
  const phone = await person(small)
  // The camera goes on in its own time; the page's clock is ours.
  await phone.clock.install()
  await phone.addInitScript(keepSizes)
  await phone.goto('/sign')
  await beginRecording(phone, 'sign')
  const left = phone.getByRole('timer')
  await phone.clock.fastForward(1000 * (longestRecordingSeconds - 20))
  await expect(left).toHaveAccessibleName(/\b1\d|\b\d\b/)
  await phone.clock.fastForward(20_000)
  const film = phone.locator('video[src^="blob:"]')
  await expect(film).toBeVisible()
  await expect(left).toBeHidden()
  const bytes = await film.evaluate(({ src }: HTMLVideoElement) => globalThis.window.sizes?.get(src))
  await phone.getByRole('button', { name: 'भेजें' }).click()
  await phone.getByRole('button', { name: 'बिना फ़ोन नंबर के भेजें' }).click()
  await expect(phone.getByText('आपका संदेश मिल गया')).toBeVisible()
  const number = (await phone.locator('[translate="no"]').textContent()) ?? ''
  expect(await bytesOfMessage(number)).toBe(bytes)
})

test('the interpreter answers in sign, the citizen sees it, says in sign that it is not solved, and it is opened again', async ({
  person,
  signIn,
}) => {
  const complaint = await complainToTehsildar()
  await resolve(complaint.id)
  const interpreter = await signIn('interpreter')
  await interpreter.goto(`/desk/complaint/${complaint.number}`)
  await interpreter.getByRole('button', { name: 'इशारों में उत्तर दीजिए' }).click()
  await recordSomething(interpreter, 'sign')
  await interpreter.screenshot({ path: 'test-results/answer-recorded.png', fullPage: true })
  await expectAccessible(interpreter)
  await interpreter.getByRole('button', { name: 'भेजें', exact: true }).click()
  await expect(interpreter.getByText('उत्तर नागरिक के पन्ने पर है')).toBeVisible()
  await expect(interpreter.getByRole('heading', { name: 'संदेश और उत्तर' })).toBeVisible()

  const citizen = await person(small)
  await citizen.goto(linkIn(await complaint.citizen.receives(/उत्तर आया है/)))
  const film = citizen.locator('video').first()
  await film.evaluate(async (element: HTMLVideoElement) => element.play())
  await expect.poll(async () => film.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThan(0)
  await expect(citizen.getByRole('button', { name: 'हल हुआ', exact: true })).toBeVisible()
  await citizen.screenshot({ path: 'test-results/answer-seen.png', fullPage: true })
  await expectAccessible(citizen)
  await citizen.getByRole('link', { name: 'इशारों में बताइए' }).click()
  await recordSomething(citizen, 'sign')
  await citizen.getByRole('button', { name: 'भेजें', exact: true }).click()
  await expect(citizen.getByText('आपका उत्तर मिल गया')).toBeVisible()
  await citizen.screenshot({ path: 'test-results/reply-done.png' })
  await expectAccessible(citizen)

  await interpreter.goto(`/desk/task/${await openTask(complaint.id, 'transcribe')}`)
  await expect(interpreter.getByRole('button', { name: 'आधी चाल' })).toBeVisible()
  await interpreter.getByRole('textbox', { name: 'नागरिक ने क्या कहा' }).fill('नाप अब तक नहीं हुई')
  await interpreter.getByText('हल नहीं हुआ').click()
  await interpreter.screenshot({ path: 'test-results/reply-transcript.png', fullPage: true })
  await expectAccessible(interpreter)
  await interpreter.getByRole('button', { name: 'सहेजें' }).click()
  await expect(interpreter).toHaveURL(/\/desk\/complaint\//)
  expect(await complaint.now()).toMatchObject({ reopenings: 1 })
})

test('who signs says in one touch of a picture that it is solved', async ({ person, signIn }) => {
  const complaint = await complainToTehsildar()
  await resolve(complaint.id)
  const operator = await signIn('operator')
  await operator.goto(`/desk/complaint/${complaint.number}`)
  // An operator does not sign: their answer is spoken.
  await expect(operator.getByRole('button', { name: 'इशारों में उत्तर दीजिए' })).toBeHidden()
  await operator.getByRole('button', { name: 'बोलकर उत्तर दीजिए' }).click()
  await recordSomething(operator, 'voice')
  await operator.getByRole('button', { name: 'भेजें', exact: true }).click()
  await expect(operator.getByText('उत्तर नागरिक के पन्ने पर है')).toBeVisible()

  const citizen = await person(small)
  await citizen.goto(linkIn(await complaint.citizen.receives(/उत्तर आया है/)))
  await expect(citizen.locator('audio')).toBeVisible()
  await citizen.getByRole('button', { name: 'हल हुआ', exact: true }).click()
  await expect(citizen).toHaveURL(/done=answer_closed/)
  expect(await complaint.now()).toMatchObject({ state: 'closed', closed_as: 'satisfied' })
})

test('who does not go on with a message finds the way out of every step, and the message again', async ({ person }) => {
  const phone = await person(small)
  const out = phone.getByRole('link', { name: 'मुख्य पृष्ठ' })
  await phone.goto('/sign')
  await phone.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ }).click()
  await expect(phone.getByRole('button', { name: 'रिकॉर्ड शुरू करें' })).toBeVisible()
  await expect(out).toBeVisible()
  await phone.screenshot({ path: 'test-results/sign-ready.png' })
  await phone.getByRole('button', { name: 'रिकॉर्ड शुरू करें' }).click()
  await expect(phone.getByLabel(/पहुँच चुके हिस्से: [1-9]/)).toBeVisible({ timeout: 20_000 })
  await phone.getByRole('button', { name: 'रिकॉर्ड रोकें' }).click()
  await expect(out).toBeVisible()
  await phone.screenshot({ path: 'test-results/sign-preview.png' })
  await phone.getByRole('button', { name: 'भेजें' }).click()
  await phone.screenshot({ path: 'test-results/sign-phone-step.png' })
  await phone.getByRole('button', { name: 'फिर देखें' }).click()
  await out.click()
  await expect(phone).toHaveURL('/')
  await phone.goto('/sign')
  await expect(phone.locator('video[src^="blob:"]')).toBeVisible()
})

test('a prompt in sign is recorded in the sitting, and callers see it once it is approved', async ({
  person,
  signIn,
}) => {
  const administrator = await signIn('administrator')
  await recordPrompt(administrator, 'sign-start')

  const caller = await person(small)
  await caller.goto('/sign')
  await expect(caller.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })).toHaveCount(1)
  await expect(caller.locator('video')).toHaveCount(0)

  await approvePrompt(administrator)
  await caller.reload()
  const clip = caller.locator('video[src^="/api/isl/"]')
  await expect.poll(async () => clip.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThan(0)
  await caller.screenshot({ path: 'test-results/isl-prompt.png' })
  await expectAccessible(caller)
  await administrator.screenshot({ path: 'test-results/isl-list.png', fullPage: true })

  await removePrompt(administrator)
  await caller.reload()
  await expect(caller.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })).toBeVisible()
  await expect(caller.locator('video')).toHaveCount(0)
})
