import { askByVoice, endEveryCall, hangUp, press } from '../../fixtures/calls.ts'
import { withDatabase } from '../../fixtures/database.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

test('who hangs up before they are registered leaves no word in the next call’s form, and is registered from their own call after it', async ({
  person,
  signIn,
}) => {
  const operator = await signIn('operator')
  const text = operator.locator('#text')
  const words = `तालाब का पानी गंदा है ${crypto.randomUUID()}`
  await press(operator, 'कॉल के लिए तैयार')
  const first = await person()
  await askByVoice(first)
  await press(operator, /कॉल लीजिए/)
  await operator.getByRole('heading', { name: 'इस कॉल की शिकायत' }).waitFor()
  await text.fill(words)
  await hangUp(first)
  await press(operator, 'जानकारी दी')
  // Still the same call: what was written stays in its form.
  await expect(text).toHaveValue(words)
  await press(operator, 'कॉल के लिए तैयार')

  const second = await person()
  await askByVoice(second)
  await press(operator, /कॉल लीजिए/)
  await operator.getByRole('heading', { name: 'इस कॉल की शिकायत' }).waitFor()
  await expect(text).toHaveValue('')
  await expect(operator.getByText(words)).toBeHidden()
  await hangUp(second)
  await press(operator, 'जानकारी दी')
  await press(operator, 'अभी नहीं')

  await expect(operator.getByText('पिछली कॉल में लिखा हुआ अभी दर्ज नहीं हुआ')).toBeVisible()
  await expectAccessible(operator)
  await press(operator, new RegExp(words))
  await expect(text).toHaveValue(words)
  await expectAccessible(operator)
  await operator.screenshot({ path: 'test-results/desk-earlier-words.png' })
  await press(operator, 'दर्ज करें')
  await expect(operator.getByRole('heading', { name: 'शिकायत दर्ज हुई' })).toBeVisible()
  const calls = await withDatabase(
    async (
      sql,
    ) => sql`select c.asked_at from public.complaints k join public.calls c on c.id = k.call_id and c.complaint_id = k.id
      where k.text = ${words} and c.id <> (select id from public.calls order by asked_at desc limit 1)`,
  )
  expect(calls).toHaveLength(1)
})
