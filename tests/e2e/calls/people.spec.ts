import type { Page } from '@playwright/test'

import {
  askByVoice,
  endEveryCall,
  expectMoving,
  expectPicturesInTurn,
  press,
  signCallByPhone,
} from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

/** One red point, in the shape of a photo. */
const photo = {
  name: 'me.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP8z4APMOGVHbHSAEEsAROxCnMTAAAAAElFTkSuQmCC',
    'base64',
  ),
}

test('a deaf citizen sees who is on shift, says whom they would rather talk with, and this phone keeps it', async ({
  person,
  signIn,
}) => {
  const interpreter = await signIn('interpreter')
  await interpreter.goto('/desk/about-me')
  await interpreter.getByLabel('कोलकाता').check()
  await interpreter.getByLabel('मेरा लिंग नागरिकों को दिखाएँ').check()
  await interpreter.getByRole('button', { name: 'सहेजें' }).click()
  await expect(interpreter.getByText('सहेज लिया')).toBeVisible()
  await interpreter.locator('input[name=picture]').setInputFiles(photo)
  await interpreter.getByRole('button', { name: 'यह तस्वीर दिखाएँ' }).click()
  await expect(interpreter.getByText('यह तस्वीर नागरिक देखते हैं।')).toBeVisible()
  await expectAccessible(interpreter)
  await interpreter.screenshot({ path: 'test-results/about-me.png' })

  // In a call already, so that the citizen waits.
  await interpreter.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  await askByVoice(await person())
  await interpreter.getByRole('button', { name: /कॉल लीजिए/ }).click()

  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  const people = citizen.getByRole('button', { name: /काम पर दुभाषिये: 1/ })
  await expect(people.locator('img')).toBeVisible()
  await citizen.screenshot({ path: 'test-results/people-line.png' })
  await people.click()
  const panel = citizen.getByRole('region', { name: 'कौन बात करेगा' })
  await expect(panel.getByText('कविता')).toBeVisible()
  await expect(panel.getByText('भारतीय सांकेतिक भाषा, हिन्दी, अंग्रेज़ी, कोलकाता')).toBeVisible()
  await expect(panel.getByRole('img', { name: 'महिला' })).toBeVisible()
  await expect
    .poll(async () => panel.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(320)
  await panel.getByRole('button', { name: 'महिला', exact: true }).click()
  await panel.getByRole('button', { name: 'कोलकाता' }).click()
  await expect(panel.getByRole('button', { name: 'कोलकाता' })).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/people.png' })
  await panel.getByRole('button', { name: 'पुरुष', exact: true }).click()
  await panel.getByRole('button', { name: 'कतार में लौटें' }).click()
  // Told in pictures, and who listens hears it.
  await expect(citizen.getByText('जिनसे बात चाही, वे अभी काम पर नहीं हैं').first()).toBeVisible()
  await expectPicturesInTurn(citizen.locator('main'), 3)
  await citizen.screenshot({ path: 'test-results/people-nobody-wished.png' })
  await expectAccessible(citizen)
  await people.click()
  await panel.getByRole('button', { name: 'महिला', exact: true }).click()
  await panel.getByRole('button', { name: 'कतार में लौटें' }).click()
  await expect(citizen.locator('.in-turn')).toHaveCount(0)
  await expect(interpreter.getByText('महिला से बात चाहते हैं · इशारे: कोलकाता')).toBeVisible()
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()

  // Another day, the same phone.
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(interpreter.getByText('महिला से बात चाहते हैं · इशारे: कोलकाता')).toBeVisible()
  await interpreter.goto('/desk/about-me')
  await interpreter.getByRole('button', { name: 'तस्वीर हटाएँ' }).click()
  await expect(interpreter.getByText('अभी कोई तस्वीर नहीं दिखती।')).toBeVisible()
  await expect(people.locator('img')).toHaveCount(0)
})

/** The citizen's screen is dark, or shows something else. */
const hideScreen = async (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    })
  }, isHidden)

test('a supervisor changes the line with a reason, and looks on only where the citizen sees an eye, as a companion does', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const { citizen, interpreter } = await signCallByPhone({ person, signIn })
  await press(citizen, 'किसी को साथ लाएँ')
  const code = citizen.getByRole('alertdialog')
  const companion = await person({ viewport: { width: 360, height: 640 } })
  await companion.goto((await code.getByText(/\/call\/guest\//).textContent()) ?? '')
  await press(companion, 'शामिल हों')
  // Whoever was waited for has come: the code lies over nobody's hands.
  await expect(code).toHaveCount(0, { timeout: 30_000 })
  await press(citizen, 'किसी को साथ लाएँ')

  const [first, second] = [await person(), await person()]
  for (const one of [first, second]) {
    await askByVoice(one)
    await expect(one.getByRole('status').filter({ hasText: 'आप कतार में हैं' })).toBeVisible()
  }
  const supervisor = await signIn('supervisor')
  const last = supervisor.getByRole('region', { name: 'इंतज़ार में' }).getByRole('listitem').last()
  await last.getByText('क्रम बदलें').click()
  await last.getByRole('button', { name: 'सबसे आगे' }).click()
  await expect(last.getByText('इसे भरना ज़रूरी है।')).toBeVisible()
  await last.getByLabel('कारण').fill('अस्पताल से बुला रहे हैं')
  await supervisor.screenshot({ path: 'test-results/supervisor-line.png' })
  await expectAccessible(supervisor)
  await supervisor.route('**/move', async (route) => route.abort(), { times: 1 })
  await last.getByRole('button', { name: 'सबसे आगे' }).click()
  await expect(last.getByRole('alert')).toBeVisible()
  await expect(supervisor.locator('p.text-stop[role=alert]')).toHaveCount(1)
  await last.getByRole('button', { name: 'सबसे आगे' }).click()
  await expect(second.getByRole('status').filter({ hasText: 'आपसे आगे' })).toHaveCount(0)
  await expect(first.getByRole('status').filter({ hasText: 'आपसे आगे: 1' })).toBeAttached()

  await supervisor.getByRole('button', { name: 'बिना बोले देखें' }).click()
  // Under the code for the companion, or on a dark screen, nobody sees an eye: nobody comes in.
  const telling = supervisor.getByText('नागरिक को बताया जा रहा है')
  await expect(companion.getByText('अर्चना देख रहे हैं (पर्यवेक्षक)')).toBeVisible()
  await expect(telling).toBeVisible()
  await hideScreen(citizen, true)
  await code.getByRole('button', { name: 'बंद करें' }).click()
  await expect(citizen.getByText('अर्चना देख रहे हैं (पर्यवेक्षक)')).toBeVisible()
  for (let look = 0; look < 2; look++) await citizen.waitForResponse('**/api/calls/mine/beat')
  await expect(telling).toBeVisible()
  await hideScreen(citizen, false)
  await expectAccessible(companion)
  await companion.screenshot({ path: 'test-results/looked-on-companion.png' })
  await expectPicturesInTurn(citizen.getByRole('status').filter({ hasText: 'देख रहे हैं' }), 3)
  await expect(interpreter.getByText('अर्चना मिश्रा देख रहे हैं')).toBeVisible()
  await expectMoving(supervisor.getByTestId('peer-stage').locator('video').first())
  await expect(supervisor.getByTestId('peer-stage').locator('video')).toHaveCount(3)
  await expect(citizen.getByTestId('peer-stage').locator('video')).toHaveCount(2)
  await expectAccessible(supervisor)
  await expectAccessible(citizen)
  await citizen.screenshot({ path: 'test-results/looked-on.png' })
  await supervisor.screenshot({ path: 'test-results/looking-on.png' })
  await supervisor.getByRole('button', { name: 'देखना बंद करें' }).click()
  for (const side of [citizen, companion]) await expect(side.getByText('देख रहे हैं (पर्यवेक्षक)')).toHaveCount(0)
  await citizen.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
})
