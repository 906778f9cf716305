import { randomUUID } from 'node:crypto'

import { endEveryCall, expectPicturesInTurn, press } from '../../fixtures/calls.ts'
import { openDatabase } from '../../fixtures/database.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

/** A link is made at delivery; this one needs no phone. */
const owner = openDatabase()
test.afterAll(async () => owner.end())

test.beforeEach(async () => endEveryCall())

test('who waits in the line changes the language and keeps the place and the camera', async ({ person }) => {
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: 'English' }).click()
  await citizen.getByRole('button', { name: /Start talking in sign/ }).click()
  await expect(citizen.getByText('You are in the line')).toBeVisible({ timeout: 45_000 })
  await citizen.locator('video').evaluate((element) => element.setAttribute('data-same', ''))

  await citizen.getByRole('button', { name: 'हिन्दी' }).click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await expect(citizen.locator('html')).toHaveAttribute('lang', 'hi')
  // The very same picture: nothing was loaded again.
  await expect(citizen.locator('video')).toHaveAttribute('data-same')
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})

test('a deaf citizen who calls at night and cannot read is not told that they are seen: nobody is there, and two ways work', async ({
  person,
  signIn,
  noise,
}) => {
  // The desk that rings is on its way into the room when the citizen leaves.
  noise.allow(/WebSocket/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/call')
  await press(citizen, /इशारों में बात शुरू/)
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await expect(citizen.locator('video')).toBeVisible()
  await expectPicturesInTurn(citizen.locator('main'), 3)
  await expectAccessible(citizen)
  for (const language of ['hi', 'en']) {
    await expect(citizen.locator('html')).toHaveAttribute('lang', language)
    await expect(citizen.getByText(/^(हम आपको देख रहे हैं|We see you)$/)).toHaveCount(0)
    await expectSeenOnBoth(citizen, `call-nobody-${language}`)
    await citizen.getByRole('button', { name: /^(English|हिन्दी)$/ }).click()
  }

  const interpreter = await signIn('interpreter')
  await press(interpreter, 'कॉल के लिए तैयार')
  await expect(citizen.getByText('हम आपको देख रहे हैं')).toBeVisible()
  await expect(citizen.locator('.in-turn')).toHaveCount(0)
  await press(citizen, 'कॉल छोड़ें')
})

test('the link of an open call leads back to the call, and, touched too late, to the ways to be heard, in pictures', async ({
  page,
  request,
}) => {
  const asked = await request.post('/api/calls', { data: { key: randomUUID(), mode: 'sign' } })
  expect(asked.ok(), await asked.text()).toBe(true)
  const { id } = ((await asked.json()) as { status: { id: string } }).status
  const [row] = await owner<{ link: string }[]>`select private.new_tracking_link(null, ${id}) as link`
  await page.goto(`/t/${row!.link}`)
  await expect(page.getByRole('heading', { name: 'आपकी कॉल अभी खुली है' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'कॉल पर लौटिए' }).click()
  await expect(page).toHaveURL(/\/call$/)
  await owner`update public.calls set state = 'abandoned', ended_at = now() where id = ${id}`
  await page.goto(`/t/${row!.link}`)
  await expect(page.getByRole('heading', { name: 'यह कॉल समाप्त हो चुकी है' })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/link-too-late.png', fullPage: true })
  await page
    .getByRole('main')
    .getByRole('link', { name: /वीडियो कॉल/ })
    .click()
  await expect(page).toHaveURL(/\/call$/)
})
