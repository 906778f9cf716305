import type { Page } from '@playwright/test'

import { button112, endEveryCall, press, signCallByPhone } from '../../fixtures/calls.ts'
import { account } from '../../fixtures/sign-in.ts'
import { expectDeskWhole, expectSignsAndTextRead } from '../../fixtures/stage.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Three browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

type Growth = { shown: string[]; said: string[] }

/** From now on: each stand of a line that is being written by somebody else, and what a screen reader is given to say. */
async function noteGrowth(page: Page) {
  await page.evaluate(() => {
    const growth: Growth = { shown: [], said: [] }
    const look = (changes: MutationRecord[]) => {
      const draft = document.querySelector('[data-testid=their-draft]')?.textContent
      if (draft && draft !== growth.shown.at(-1)) growth.shown.push(draft)
      for (const { target, addedNodes } of changes)
        if ((target instanceof Element ? target : target.parentElement)?.closest('[aria-live=polite]'))
          growth.said.push(...Array.from(addedNodes, (node) => node.textContent ?? ''))
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { growth })
  })
}
const growth = async (page: Page) => page.evaluate(() => (globalThis as unknown as { growth: Growth }).growth)

/** Where the picture itself begins in the whole-shown video of the other side. */
const pictureTop = async (page: Page) =>
  page
    .getByTestId('peer-stage')
    .locator('video')
    .evaluate((video: HTMLVideoElement) => {
      const { y, width, height } = video.getBoundingClientRect()
      const shown = Math.min(height, (width * video.videoHeight) / video.videoWidth)
      return y + (height - shown) / 2
    })

test('text is letters or whole lines as each person likes, phrases go by one touch, and all of it is there again after a reload, also what the app did not take yet', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await press(citizen, 'लिखकर बात')
  await press(interpreter, 'लिखकर बात')
  const field = (page: Page) => page.getByRole('textbox', { name: 'यहाँ लिखें' })
  await noteGrowth(interpreter)
  await field(citizen).pressSequentially('पानी', { delay: 200 })
  await expect(interpreter.getByTestId('their-draft')).toContainText('पानी')
  await citizen.keyboard.press('Enter')
  await expect(interpreter.locator('[data-direction=received]')).toContainText('पानी')
  // Seen letter by letter, said once.
  expect(await growth(interpreter)).toEqual({ shown: ['प', 'पा', 'पान', 'पानी'], said: ['नागरिक: पानी'] })

  // Now the interpreter reads with a braille display: whole lines only, both ways.
  await field(interpreter).pressSequentially('कब से', { delay: 60 })
  await expect(citizen.getByTestId('their-draft')).toContainText('कब से')
  await interpreter.getByText('पूरी पंक्ति').click()
  // On a phone that choice takes no more than a finger's room from the text.
  const choice = await citizen.getByRole('button', { name: 'पूरी पंक्ति' }).boundingBox()
  expect(choice).toMatchObject({ width: 44, height: 44 })
  await expect(citizen.getByTestId('their-draft')).toBeHidden()
  await noteGrowth(interpreter)
  await noteGrowth(citizen)
  await field(citizen).pressSequentially('नहीं आता', { delay: 60 })
  await field(interpreter).press('End')
  await field(interpreter).pressSequentially(' नहीं', { delay: 60 })
  await field(interpreter).press('Enter')
  await expect(citizen.locator('[data-direction=received]')).toContainText('कब से नहीं')
  await field(citizen).press('Enter')
  await expect(interpreter.locator('[data-direction=received]').last()).toContainText('नहीं आता')
  const [mine, theirs] = [`${account('interpreter').nameHi.split(' ')[0]} · दुभाषिया: कब से नहीं`, 'नागरिक: नहीं आता']
  expect(await growth(interpreter)).toEqual({ shown: [], said: ['आप: कब से नहीं', theirs] })
  expect(await growth(citizen)).toEqual({ shown: [], said: [mine, 'आप: नहीं आता'] })

  await citizen.screenshot({ path: 'test-results/text-360.png' })
  // However little room the text leaves, 112 lies over no corner of who signs.
  const button = await button112(citizen).boundingBox()
  expect((await pictureTop(citizen)) ?? 0).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? Infinity))
  await press(citizen, 'झटपट बातें')
  await citizen.screenshot({ path: 'test-results/phrases-360.png' })
  await expectAccessible(citizen)
  await press(citizen, 'समझ में नहीं आया')
  await expect(interpreter.locator('[data-direction=received]').last()).toContainText('समझ में नहीं आया')
  await expect(citizen.locator('[data-direction=sent]').last().locator('svg')).toBeVisible()

  await citizen.reload()
  await expect(citizen.locator('[data-direction]')).toHaveCount(4, { timeout: 20_000 })
  await expect(citizen.locator('[data-direction=sent]').last().locator('svg')).toBeVisible()
  await interpreter.reload()
  await expect(interpreter.locator('[data-direction]')).toHaveCount(4, { timeout: 20_000 })
  await field(citizen).pressSequentially('और सुनिए', { delay: 60 })
  await expect(interpreter.getByTestId('their-draft')).toBeHidden()
  await interpreter.screenshot({ path: 'test-results/text-desk.png' })
  await expectAccessible(interpreter)

  // The app takes no line; the page that wrote one is loaded again.
  await citizen.route('**/lines', async (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await field(citizen).press('Enter')
  await expect(citizen.getByText('अभी भेजा नहीं गया')).toBeVisible()
  await citizen.reload()
  await expect(citizen.locator('[data-direction=sent]').last()).toContainText('और सुनिए', { timeout: 20_000 })
  await expect(citizen.getByText('अभी भेजा नहीं गया')).toBeVisible()
  await citizen.unroute('**/lines')
  await expect(citizen.getByText('अभी भेजा नहीं गया')).toBeHidden({ timeout: 20_000 })
  await interpreter.reload()
  await citizen.reload()
  for (const side of [citizen, interpreter]) {
    await expect(side.locator('[data-direction]')).toHaveCount(5, { timeout: 20_000 })
    await expect(side.locator('[data-direction]').last()).toContainText('और सुनिए')
  }
  await press(citizen, 'कॉल समाप्त करें')
})

test('an officer and a companion read and write along from the moment they come in, everybody sees who wrote what, and a reload loses nothing', async ({
  person,
  signIn,
  baseURL,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/)
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: /^(यहाँ लिखें|Write here)$/ }).pressSequentially(text, { delay: 60 })
    await page.keyboard.press('Enter')
  }
  const sent = (page: Page) => page.locator('[data-direction=sent]')
  const received = (page: Page) => page.locator('[data-direction=received]')
  const says = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
  await press(citizen, 'लिखकर बात')
  await press(interpreter, 'लिखकर बात')
  await write(citizen, 'पहले की बात')
  await expect(received(interpreter)).toContainText('पहले की बात')
  await expect(received(interpreter)).toContainText('नागरिक')

  await interpreter.getByText('किसी और को बुलाएँ').click()
  await press(interpreter, 'अधिकारी')
  const officer = await person({ viewport: { width: 1440, height: 900 } })
  await officer.context().addCookies([{ name: 'locale', value: 'en', url: baseURL ?? '' }])
  await officer.goto((await interpreter.getByText(/\/call\/guest\//).textContent()) ?? '')
  await press(officer, 'Join')
  for (const side of [citizen, interpreter])
    await expect(side.getByText('आपके साथ पढ़-लिख सकते हैं: अधिकारी')).toBeVisible({ timeout: 30_000 })
  await press(officer, 'Talk in writing')
  await officer.getByRole('textbox', { name: 'Write here' }).pressSequentially('Tomorrow', { delay: 60 })
  for (const side of [citizen, interpreter]) await expect(side.getByTestId('their-draft')).toContainText('Tomorrow')
  await officer.keyboard.press('Enter')
  for (const side of [citizen, interpreter]) {
    await expect(received(side).last()).toContainText('Tomorrow')
    await expect(received(side).last()).toContainText('अधिकारी')
    await expect(side.getByTestId('their-draft')).toHaveCount(0)
  }
  await write(citizen, 'कितने बजे')
  await expect(received(officer)).toContainText('कितने बजे')
  await expect(received(officer)).toContainText('The citizen')
  await write(interpreter, 'दस बजे')
  await expect(received(officer).last()).toContainText(`${account('interpreter').name.split(' ')[0]} · Interpreter`)
  // Whoever signs is large, the others are small: first the interpreter, then whom the citizen wants.
  const first = account('interpreter').nameHi.split(' ')[0] ?? ''
  await expectSignsAndTextRead(citizen, first, 'text-three')
  await press(citizen, 'अधिकारी को बड़ा करें')
  await expectSignsAndTextRead(citizen, 'अधिकारी', 'text-three-pinned')
  await press(citizen, 'अधिकारी को बड़ा करें')
  await expectDeskWhole(interpreter, 'text-three-desk')
  await officer.screenshot({ path: 'test-results/text-three-1440.png' })
  await expectAccessible(officer)
  await expectAccessible(citizen)

  await officer.reload()
  await press(officer, 'Join')
  await expect(received(officer)).toHaveText([/The citizen.*कितने बजे/, /Interpreter.*दस बजे/], { timeout: 20_000 })
  await expect(sent(officer)).toHaveText([/You.*Tomorrow/])
  // Who hangs up has left a call that goes on, and comes back by one button.
  for (let time = 0; time < 2; time++) {
    await press(officer, 'End the call')
    await expect(says(officer, 'You have left. The call goes on.')).toBeVisible()
    if (time > 0) break
    await officer.screenshot({ path: 'test-results/guest-left-1440.png' })
    await expectAccessible(officer)
    await press(officer, 'Join again')
    await expect(sent(officer)).toHaveText([/You.*Tomorrow/], { timeout: 20_000 })
  }

  await press(citizen, 'किसी को साथ लाएँ')
  const code = citizen.getByRole('alertdialog')
  const companion = await person({ viewport: { width: 360, height: 740 } })
  const link = (await code.getByText(/\/call\/guest\//).textContent()) ?? ''
  await companion.goto(link)
  await code.getByRole('button', { name: 'बंद करें' }).click()
  await press(companion, 'शामिल हों')
  await expect(citizen.getByText('आपके साथ पढ़-लिख सकते हैं: साथी')).toBeVisible({ timeout: 30_000 })
  await press(companion, 'लिखकर बात')
  await press(companion, 'झटपट बातें')
  await press(companion, 'ज़रा रुकिए')
  for (const side of [citizen, interpreter]) {
    await expect(received(side).last()).toContainText('साथी')
    await expect(received(side).last().locator('svg')).toBeVisible()
  }
  await expect(companion.locator('[data-direction]')).toHaveCount(1)
  // What the app could not take is tried again, and is there once.
  await companion.context().setOffline(true)
  await write(companion, 'नेट नहीं था')
  await expect(companion.getByText('अभी भेजा नहीं गया')).toBeVisible()
  await companion.context().setOffline(false)
  await expect(companion.getByText('अभी भेजा नहीं गया')).toBeHidden({ timeout: 20_000 })
  await companion.screenshot({ path: 'test-results/text-companion-360.png' })
  await expectAccessible(companion)
  await press(companion, 'कॉल समाप्त करें')
  await expect(says(companion, 'आप कॉल से निकल आए हैं। कॉल चल रही है।')).toBeVisible()
  await companion.screenshot({ path: 'test-results/guest-left-360.png' })
  await press(companion, 'फिर शामिल हों')
  await interpreter.reload()
  await expect(interpreter.locator('[data-direction]')).toHaveCount(6, { timeout: 20_000 })
  await expect(received(interpreter).last()).toContainText('नेट नहीं था')
  await expect(received(interpreter).last()).toContainText('साथी')

  // Whom the citizen puts out is out at once, and their link opens nothing any more.
  const secret = link.split('/').at(-1) ?? ''
  await press(citizen, 'किसी को साथ लाएँ')
  const sheet = citizen.getByRole('alertdialog')
  await expect(sheet.getByRole('button', { name: 'साथी को कॉल से हटाएँ' })).toBeVisible()
  await citizen.screenshot({ path: 'test-results/guests-here-360.png' })
  await expectAccessible(citizen)
  await sheet.getByRole('button', { name: 'साथी को कॉल से हटाएँ' }).click()
  await expect(says(companion, 'आपको इस कॉल से हटा दिया गया है।')).toBeVisible({ timeout: 20_000 })
  await expect(companion.getByRole('button', { name: 'फिर शामिल हों' })).toHaveCount(0)
  await companion.screenshot({ path: 'test-results/guest-put-out-360.png' })
  await expectAccessible(companion)
  await expect(sheet.getByRole('button', { name: 'साथी को कॉल से हटाएँ' })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'बंद करें' }).click()
  await expect(citizen.getByText('आपके साथ पढ़-लिख सकते हैं: साथी')).toHaveCount(0)
  expect((await companion.request.post(`/api/guests/${secret}/join`)).status()).toBe(403)
  await press(citizen, 'कॉल समाप्त करें')
  await expect(says(officer, 'This call is over, or the link is too old.')).toBeVisible({ timeout: 20_000 })
  await expect(officer.getByRole('button', { name: 'Join again' })).toHaveCount(0)
})
