import { resolvedComplaint, runningComplaint } from '../fixtures/followups.ts'
import { expect, expectAccessible, test } from '../fixtures/test.ts'

test('what is outside of the remit is said by two people, and the citizen reads why', async ({ signIn }) => {
  const { number } = await runningComplaint()
  const operator = await signIn('operator')
  await operator.goto(`/desk/complaint/${number}`)
  await operator.getByText('कार्य क्षेत्र से बाहर', { exact: true }).click()
  await operator.getByLabel(/विषय क्यों नहीं है/).fill('यह मामला न्यायालय में है')
  await operator.getByRole('button', { name: 'दूसरे व्यक्ति से पूछें' }).click()
  await expect(operator.locator('main')).toContainText('साथियों के लिए टिप्पणी')

  const supervisor = await signIn('supervisor')
  await supervisor.goto(`/desk/complaint/${number}`)
  await supervisor.getByRole('link', { name: 'फ़ॉलो-अप करें' }).click()
  await expect(supervisor.getByRole('blockquote')).toHaveText('यह मामला न्यायालय में है')
  await expectAccessible(supervisor)
  await supervisor.getByText('हाँ, बाहर है', { exact: true }).click()
  await supervisor.getByRole('button', { name: 'निर्णय करें' }).click()
  await supervisor.waitForURL(`**/desk/complaint/${number}`)
  await expect(supervisor.locator('main')).toContainText('यह मामला न्यायालय में है')
})

test('one matter told twice is joined, and taken apart again', async ({ signIn }) => {
  const one = await runningComplaint()
  const other = await runningComplaint()
  const page = await signIn('operator')
  await page.goto(`/desk/complaint/${other.number}`)
  await page.getByText('दूसरी शिकायत जैसी ही है').click()
  await page.getByLabel('दूसरी शिकायत का नंबर').fill('RPR-26-999999-9')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await expect(page.locator('#into-error')).toBeVisible()
  await page.getByLabel('दूसरी शिकायत का नंबर').fill(one.number)
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await page.getByRole('button', { name: 'फिर अलग करें' }).click()
  await expect(page.getByText('दूसरी शिकायत जैसी ही है')).toBeVisible()
})

test('a supervisor closes after three calls in vain in different hours, never an operator', async ({ signIn }) => {
  const { number } = await resolvedComplaint({ unansweredHours: [2, 6, 26] })
  const operator = await signIn('operator')
  await operator.goto(`/desk/complaint/${number}`)
  await expect(operator.getByRole('button', { name: 'बिना पुष्टि के बंद करें' })).toHaveCount(0)
  const supervisor = await signIn('supervisor')
  await supervisor.goto(`/desk/complaint/${number}`)
  await supervisor.getByLabel('बंद करने का कारण').fill('तीन बार फ़ोन नहीं उठा')
  await supervisor.getByRole('button', { name: 'बिना पुष्टि के बंद करें' }).click()
  await expect(supervisor.locator('main')).toContainText('तीन बार फ़ोन नहीं उठा')
})
