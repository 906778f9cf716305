import { endEveryCall, expectApart, expectMoving, register } from '../../fixtures/calls.ts'
import { keepConnections, soundHeard, soundSent } from '../../fixtures/sound.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

// Two or three browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

test('a deaf citizen is heard in one tap and gets a number', async ({ person, signIn, noise }) => {
  noise.allow(/ERR_FAILED/)
  const interpreter = await signIn('interpreter')
  await interpreter.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()

  const citizen = await person({ viewport: { width: 360, height: 640 } })
  for (const side of [citizen, interpreter]) await keepConnections(side)
  await citizen.goto('/')
  await citizen.locator('main a[href="/call"]').first().click()
  // One tap on the home page: no account, no form, no second tap.
  await expect(citizen.getByText('हम आपको देख रहे हैं')).toBeVisible()
  await expect(citizen.locator('video')).toBeVisible()
  for (const exit of ['मुझे वापस कॉल करें', 'इशारों में संदेश छोड़ें'])
    await expect(citizen.getByRole('button', { name: exit })).toBeVisible()
  await expectAccessible(citizen)
  await expectSeenOnBoth(citizen, 'call-waiting')

  await expect(interpreter.getByRole('heading', { name: 'आती हुई कॉल' })).toBeVisible()
  await interpreter.screenshot({ path: 'test-results/call-offer.png' })
  await expectAccessible(interpreter)
  await interpreter.getByRole('button', { name: /कॉल लीजिए/ }).click()

  const remote = citizen.getByTestId('peer-stage').locator('video')
  await expect(remote).toBeVisible()
  await expectMoving(remote)
  const caller = interpreter.getByTestId('peer-stage').locator('video')
  await expectMoving(caller)
  // Sound yields to the picture: nobody's microphone is open, and nothing of one takes the room of the picture.
  for (const side of [citizen, interpreter]) {
    await expect(side.getByRole('button', { name: 'माइक चालू करें' })).toBeVisible()
    expect(await soundSent(side)).toEqual([])
  }
  await expectAccessible(citizen)
  for (const side of [citizen, interpreter]) {
    await expectApart(side)
    await side.getByRole('button', { name: 'मेरा वीडियो दूसरी जगह ले जाएँ' }).click()
    await side.getByRole('button', { name: 'मेरा वीडियो बड़ा करें' }).click()
    await expectApart(side)
    await side.getByRole('button', { name: 'मेरा वीडियो छोटा करें' }).click()
  }

  // Real-time text, letter by letter and both ways.
  await citizen.getByRole('button', { name: 'लिखकर बात' }).click()
  await citizen.getByRole('textbox', { name: 'यहाँ लिखें' }).pressSequentially('पानी', { delay: 80 })
  await expect(interpreter.getByTestId('their-draft')).toContainText('पानी')
  await citizen.keyboard.press('Enter')
  await expect(interpreter.getByRole('log')).toContainText('पानी')
  await interpreter.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('कहाँ?')
  await interpreter.keyboard.press('Enter')
  await expect(citizen.getByRole('log')).toContainText('कहाँ?')

  const endsAt = await citizen.getByRole('button', { name: 'कॉल समाप्त करें' }).boundingBox()
  const number = await register(interpreter)
  await expect(citizen.getByText('शिकायत दर्ज हो गई').first()).toBeVisible()
  await expect(citizen.getByRole('alertdialog')).toContainText(number.replaceAll('-', '').slice(-3))
  await citizen.screenshot({ path: 'test-results/call-number.png' })
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'समझ गया' }).click()
  await expect(citizen.getByRole('button', { name: `मेरा नंबर: ${number}` })).toBeVisible()
  // Its button has moved no other.
  expect(await citizen.getByRole('button', { name: 'कॉल समाप्त करें' }).boundingBox()).toEqual(endsAt)
  // With the lines and the end of the call open too, the citizen's hands can be read.
  expect((await caller.boundingBox())?.height).toBeGreaterThan(240)
  await expectSeenOnBoth(citizen, 'call-live')
  await interpreter.screenshot({ path: 'test-results/call-desk.png' })
  await expectAccessible(interpreter)

  // A page that is loaded again, or the next interpreter's, has no blank form for what is registered.
  await interpreter.reload()
  await expect(interpreter.getByRole('heading', { name: 'शिकायत दर्ज हुई' })).toBeVisible()
  await expect(interpreter.getByTestId('peer-stage').locator('video').first()).toBeVisible()
  await interpreter.getByRole('button', { name: `कॉल समाप्त करें · ${number}` }).click()
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
  // Nobody is thanked for an answer that did not arrive; it is kept for the next try.
  await citizen.route('**/helped', async (route) => route.abort())
  await citizen.getByRole('button', { name: 'हाँ' }).click()
  await expect(citizen.getByRole('alert').filter({ hasText: 'आपका उत्तर हम तक नहीं पहुँचा' })).toBeVisible()
  await expectSeenOnBoth(citizen, 'call-helped-unheard')
  await citizen.unroute('**/helped')
  const heard = citizen.waitForResponse('**/helped')
  await citizen.getByRole('button', { name: 'फिर कोशिश करें' }).click()
  expect((await heard).request().postDataJSON()).toEqual({ helped: 3 })
  await expect(citizen.getByText('धन्यवाद')).toBeVisible()
  await citizen.screenshot({ path: 'test-results/call-ended.png' })
  await expectAccessible(citizen)
  await expectAccessible(interpreter)
  await interpreter.getByRole('button', { name: 'अभी नहीं' }).click()
})

test('two interpreters never get the same call', async ({ person, signIn }) => {
  const [first, second] = [await signIn('interpreter'), await signIn('interpreter', { nth: 1 })]
  // The second one's computer is two hours ahead: its desk counts all the same.
  await second.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 7_200_000
  })
  await second.reload()
  for (const interpreter of [first, second]) await interpreter.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()

  const accept = (page: typeof first) => page.getByRole('button', { name: /कॉल लीजिए/ })
  await expect(accept(first)).toBeVisible()
  // Not even a desk that asks for it gets it.
  const offered = await second.evaluate(async () => {
    const calls = (await (await fetch('/api/desk/calls')).json()) as { waiting: { id: string }[] }
    const [id] = calls.waiting.map((call) => call.id)
    const taken = await fetch(`/api/desk/calls/${id}/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ windowId: crypto.randomUUID() }),
    })
    return { status: taken.status, ...((await taken.json()) as { code: string }) }
  })
  expect(offered).toMatchObject({ status: 409, code: 'offer_over' })
  await expect(accept(second)).toBeHidden()
  await accept(first).click()
  await expect(first.getByTestId('peer-stage')).toBeVisible()
  await expect(second.getByTestId('peer-stage')).toBeHidden()

  // Another citizen rings at the other one only: the first has her hands full.
  const next = await person()
  await next.goto('/call')
  await next.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(accept(second)).toBeVisible()
  await expect(second.locator('time').first()).toHaveText(/^00:\d\d$/)
  await second.getByRole('button', { name: 'अगले साथी को दें' }).click()
  await expect(accept(second)).toBeHidden()
  await expect(accept(first)).toBeHidden()
  await second.getByRole('button', { name: 'अभी नहीं' }).click()
})

test('whose camera is refused is in the line all the same and can write', async ({ person }) => {
  const citizen = await person({ permissions: [] })
  await citizen.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('no', 'NotAllowedError')
    }
  })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect(citizen.getByText('कैमरे की अनुमति नहीं मिली')).toBeVisible()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.getByRole('button', { name: 'लिखकर बात करें' }).click()
  await citizen.getByRole('textbox', { name: 'यहाँ लिखें' }).fill('मेरा कैमरा नहीं चलता')
  await citizen.keyboard.press('Enter')
  await expect(citizen.getByRole('log')).toContainText('मेरा कैमरा नहीं चलता')
  await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'कॉल छोड़ें' }).click()
})

test('a citizen talks with an operator by voice, writes while they hear each other, and either side adds a picture', async ({
  person,
  signIn,
}) => {
  const operator = await signIn('operator')
  await operator.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  const citizen = await person()
  for (const side of [citizen, operator]) await keepConnections(side)
  await citizen.goto('/')
  await citizen.locator('main a[href="/call?mode=voice"]').first().click()
  await operator.getByRole('button', { name: /कॉल लीजिए/ }).click()
  for (const side of [citizen, operator]) await expect(side.getByTestId('peer-stage').locator('audio')).toBeAttached()
  await expect(citizen.locator('video')).toHaveCount(0)
  // Redundant, with the repair inside, silent when nobody speaks, never below what speech needs, and before the picture.
  const voice = { hasRed: true, codec: 'audio/opus', hasFec: true, hasDtx: true, kbps: 24, goesFirst: true }
  for (const side of [citizen, operator]) await expect.poll(async () => soundSent(side)).toEqual([voice])
  // An address is better read than heard: both at once.
  for (const side of [citizen, operator]) await side.getByRole('button', { name: 'लिखकर बात' }).click()
  const before = await soundHeard(operator)
  await citizen.getByRole('textbox', { name: 'यहाँ लिखें' }).pressSequentially('शीतला मंदिर के पीछे', { delay: 60 })
  await expect(operator.getByTestId('their-draft')).toContainText('शीतला मंदिर के पीछे')
  await citizen.keyboard.press('Enter')
  await expect(operator.locator('[data-direction=received]')).toContainText('शीतला मंदिर के पीछे')
  await expect.poll(async () => soundHeard(operator)).toBeGreaterThan(before)

  // Who comes in by a link speaks at once and is not filmed; both have a button.
  await operator.getByText('किसी और को बुलाएँ').click()
  await operator.getByRole('button', { name: 'अधिकारी', exact: true }).click()
  const officer = await person({ viewport: { width: 360, height: 640 } })
  await officer.goto((await operator.getByText(/\/call\/guest\//).textContent()) ?? '')
  await officer.getByRole('button', { name: 'शामिल हों' }).click()
  await expect(officer.getByRole('button', { name: 'माइक बंद करें' })).toBeVisible()
  await expect(officer.getByRole('button', { name: 'कैमरा चालू करें' })).toBeVisible()
  await expect(citizen.getByTestId('peer-stage').locator('audio')).toHaveCount(2)
  await expect(citizen.locator('video')).toHaveCount(0)
  await officer.screenshot({ path: 'test-results/voice-officer-360.png' })
  await officer.getByRole('button', { name: 'कॉल समाप्त करें' }).click()

  await citizen.getByRole('button', { name: 'कैमरा चालू करें' }).click()
  await expectMoving(operator.getByTestId('peer-stage').locator('video'))
  await operator.getByRole('button', { name: 'कैमरा चालू करें' }).click()
  await expectMoving(citizen.getByTestId('peer-stage').locator('video'))
  for (const side of [citizen, operator]) expect(await soundSent(side)).toEqual([voice])
  await expectAccessible(operator)
  await operator.getByRole('button', { name: 'कॉल समाप्त करें' }).click()
  await operator.getByRole('button', { name: 'जानकारी दी' }).click()
  await expect(citizen.getByRole('group', { name: 'क्या मदद मिली?' })).toBeVisible()
})

test('a broken cookie, link or signature opens nothing and breaks nothing', async ({ request }) => {
  const id = '00000000-0000-4000-8000-000000000000'
  const tries: [string, string, number][] = [
    ['/api/calls/mine/beat', 'call=%00', 401],
    ['/api/calls/mine/join', 'call=link.nobody', 401],
    [`/api/recordings/${id}/discard`, 'recording=%00', 404],
    ['/api/guests/%00/join', '', 404],
    ['/api/livekit/webhook', '', 401],
    [`/api/desk/calls/${id}/accept`, '', 401],
  ]
  for (const [path, cookie, status] of tries) {
    const answer = await request.post(path, { data: {}, headers: { cookie } })
    expect(answer.status(), path).toBe(status)
  }
  expect((await request.get('/call', { headers: { cookie: 'call=%00' } })).status()).toBe(200)
})
