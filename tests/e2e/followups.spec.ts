import { resolvedComplaint } from '../fixtures/followups.ts'
import { expect, expectAccessible, test } from '../fixtures/test.ts'

const faces = [
  { said: 'हाँ, हो गया', stands: 'निराकृत' },
  { said: 'कुछ हद तक', stands: 'प्रेषित' },
  { said: 'नहीं हुआ', stands: 'प्रेषित' },
]

for (const { said, stands } of faces)
  test(`an operator calls the citizen, who says “${said}”: the complaint is then ${stands}`, async ({ signIn }) => {
    const page = await signIn('operator')
    const { taskId, phone, number } = await resolvedComplaint()
    await page.goto(`/desk/task/${taskId}`)
    await page.getByRole('button', { name: 'डायल करने का नंबर दिखाएँ' }).click()
    await expect(page.getByRole('link', { name: phone })).toHaveAttribute('href', `tel:${phone}`)
    await page.getByText(said, { exact: true }).click()
    await page.getByLabel(/उनके शब्दों में/).fill('मैंने खुद देखा')
    await page.getByRole('button', { name: 'उत्तर सहेजें' }).click()
    await page.waitForURL(`**/desk/complaint/${number}`)
    await expect(page).toHaveTitle(new RegExp(number))
    await expect(page.locator('main')).toContainText(stands)
    await expect(page.locator('main')).toContainText('मैंने खुद देखा')
    await expectAccessible(page)
  })

test('nobody answered: the task comes again later, and an operator cannot close it', async ({ signIn }) => {
  const page = await signIn('operator')
  const { taskId, number } = await resolvedComplaint()
  await page.goto(`/desk/task/${taskId}`)
  await page.getByText('किसी ने नहीं उठाया', { exact: true }).click()
  await page.getByRole('button', { name: 'उत्तर सहेजें' }).click()
  await page.waitForURL(`**/desk/complaint/${number}`)
  await expect(page.locator('main')).toContainText('निराकरण प्रस्तुत')
  await expect(page.getByRole('button', { name: 'बिना पुष्टि के बंद करें' })).toHaveCount(0)
})

test('an answer without a face is asked for beside the faces', async ({ signIn }) => {
  const page = await signIn('operator')
  const { taskId } = await resolvedComplaint()
  await page.goto(`/desk/task/${taskId}`)
  await page.getByLabel(/उनके शब्दों में/).fill('लिखा हुआ')
  await page.getByRole('button', { name: 'उत्तर सहेजें' }).click()
  await expect(page.locator('#outcome-error')).toBeVisible()
  await expect(page.getByLabel(/उनके शब्दों में/)).toHaveValue('लिखा हुआ')
  await expectAccessible(page)
})
