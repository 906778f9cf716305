import { complainToTehsildar } from '../../fixtures/complaint.ts'
import { openTask, resolve } from '../../fixtures/messages.ts'
import { recordSomething, small } from '../../fixtures/recording.ts'
import { expect, expectAccessible, linkIn, test } from '../../fixtures/test.ts'

// Cameras, recorders and a worker that encodes: that takes its time.
test.describe.configure({ timeout: 180_000 })

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
