import { callBackTiles, endEveryCall, expectMoving } from '../../fixtures/calls.ts'
import { account } from '../../fixtures/sign-in.ts'
import { suspendFully } from '../../fixtures/staff.ts'
import { expect, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

test('who taps again after a call that ended while they were away is in a new one', async ({ person, noise }) => {
  noise.allow(/409 from POST/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/')
  await citizen.locator('main a[href="/call"]').first().click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.goto('/')
  await endEveryCall()
  await citizen.locator('main a[href="/call"]').first().click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.getByRole('button', { name: 'मुझे वापस कॉल करें' }).click()
  await callBackTiles(citizen).first().click()
  await citizen.getByLabel('मोबाइल नंबर').fill('5550512345')
  await citizen.getByRole('button', { name: 'मुझे कॉल करें' }).click()
  await expect(citizen.getByText('ठीक है, हम इस नंबर पर बुलाएँगे')).toBeVisible()
})

test('a suspended interpreter is out of the call at once, and the citizen gets another one', async ({
  person,
  signIn,
  noise,
}) => {
  noise.allow(/401|403/)
  const suspended = await signIn('interpreter')
  await suspended.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.goto('/')
  await citizen.locator('main a[href="/call"]').first().click()
  await suspended.getByRole('button', { name: /कॉल लीजिए/ }).click()
  const remote = citizen.getByTestId('peer-stage').locator('video')
  await expectMoving(remote)

  const second = await signIn('interpreter', { nth: 1 })
  await second.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  const letIn = await suspendFully(account('interpreter').login)
  try {
    await second.getByRole('button', { name: /कॉल लीजिए/ }).click()
    await expectMoving(citizen.getByTestId('peer-stage').locator('video'))
    await expectMoving(second.getByTestId('peer-stage').locator('video'))
    await expect(suspended.getByTestId('peer-stage').locator('video')).toHaveCount(0)
  } finally {
    await letIn()
  }
})
