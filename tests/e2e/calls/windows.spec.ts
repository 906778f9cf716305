import { askBySign, callsSince, endEveryCall, expectMoving, hangUp, press } from '../../fixtures/calls.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 240_000 })

test.beforeEach(async () => endEveryCall())

test('an interpreter with two windows talks in the one in which they took the call, and brings it to the other', async ({
  person,
  signIn,
}) => {
  const one = await signIn('interpreter')
  const other = await one.context().newPage()
  await other.goto('/desk')
  await press(one, 'कॉल के लिए तैयार')
  const citizen = await person()
  await citizen.goto('/call')
  await press(citizen, /इशारों में बात शुरू/)

  // It rings in both; the room is the later one's until it is taken.
  for (const window of [other, one]) await expect(window.getByRole('button', { name: /कॉल लीजिए/ })).toBeVisible()
  await press(one, /कॉल लीजिए/)
  const stage = (window: typeof one) => window.getByTestId('peer-stage').locator('video')
  const isElsewhere = (window: typeof one) =>
    expect(window.getByRole('region', { name: 'यह कॉल आपकी दूसरी खिड़की में चल रही है' })).toBeVisible()
  await isElsewhere(other)
  await expect(stage(other)).toHaveCount(0)
  for (const side of [citizen, one]) await expectMoving(stage(side))
  await expectAccessible(other)
  await other.screenshot({ path: 'test-results/desk-elsewhere.png' })
  await other.setViewportSize({ width: 360, height: 740 })
  await other.screenshot({ path: 'test-results/desk-elsewhere-360.png' })

  await press(other, 'कॉल यहाँ लाएँ')
  await isElsewhere(one)
  for (const side of [citizen, other]) await expectMoving(stage(side))

  // Back again, and a reload asks nothing.
  await press(one, 'कॉल यहाँ लाएँ')
  await isElsewhere(other)
  for (const side of [citizen, one]) await expectMoving(stage(side))
  await one.reload()
  for (const side of [citizen, one]) await expectMoving(stage(side))
  await isElsewhere(other)
  await other.close()
  await hangUp(citizen)
})

test('a window that is out of the call learns that the call is over: another has it, or no video gets through', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person()
  const door = await askBySign(citizen)
  const other = await citizen.context().newPage()
  await other.goto('/call')
  await expect(citizen.getByRole('status').filter({ hasText: 'यह कॉल दूसरी खिड़की में खुली है' })).toBeVisible()
  await press(other, 'कॉल छोड़ें')
  await expect(door).toBeVisible()

  await door.click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.clock.install()
  await citizen.route('**/api/calls/mine/join', async (route) => route.abort())
  await citizen.reload()
  await expect(citizen.getByText('जुड़ रहे हैं… आपकी कॉल बनी हुई है')).toBeVisible()
  await citizen.clock.fastForward('03:25')
  await expect(citizen.getByRole('status').filter({ hasText: 'कॉल टूट गई' })).toBeVisible()
  let beats = 0
  citizen.on('request', (asked) => (beats += asked.url().endsWith('/beat') ? 1 : 0))
  await citizen.waitForResponse((answer) => answer.url().endsWith('/api/calls/mine'))
  expect(beats).toBe(0)
  await endEveryCall()
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
})

test('two doors of one browser lead into one call', async ({ person }) => {
  const citizen = await person()
  const other = await citizen.context().newPage()
  for (const window of [citizen, other]) await window.goto('/call')
  const before = new Date()
  await press(citizen, /इशारों में बात शुरू/)
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await press(other, /इशारों में बात शुरू/)
  await expect(other.getByText('आप कतार में हैं')).toBeVisible()
  await expect(citizen.getByRole('status').filter({ hasText: 'यह कॉल दूसरी खिड़की में खुली है' })).toBeVisible()
  expect(await callsSince(before)).toBe(1)
})
