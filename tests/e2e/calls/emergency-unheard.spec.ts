import { askBySign, button112, endEveryCall } from '../../fixtures/calls.ts'
import { expect, test } from '../../fixtures/test.ts'

test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

test('who presses 112 while the network is away is heard as soon as it is back, also by a page that was loaded again', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to (fetch|load)|net::/)
  const citizen = await person()
  await askBySign(citizen)
  await citizen.context().setOffline(true)
  await button112(citizen).click()
  await expect(citizen.getByText('बता रहे हैं…')).toBeVisible()
  await citizen.context().setOffline(false)
  await expect(citizen.getByText('अभी केंद्र में कोई काम पर नहीं है')).toBeVisible({ timeout: 20_000 })

  // Taken back, and that has not reached us either when the page is loaded again.
  const way = '**/api/calls/mine/emergency'
  await citizen.route(way, async (route) => route.abort())
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await citizen.reload()
  const button = button112(citizen)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await citizen.unroute(way)
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 })
})

test('who pressed 112 unheard before the call lapsed sees it open again, and the next call tells it', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED/)
  const citizen = await person()
  await askBySign(citizen)
  const way = '**/api/calls/mine/emergency'
  await citizen.route(way, async (route) => route.abort())
  const button = button112(citizen)
  await button.click()
  await citizen.keyboard.press('Escape')
  await expect(citizen.getByRole('alertdialog')).toHaveCount(0)
  await endEveryCall()
  await citizen
    .getByRole('alertdialog', { name: 'आपात मदद' })
    .getByRole('button', { name: /केंद्र को कॉल/ })
    .click()
  await expect(citizen.getByText('आप कतार में हैं')).toBeVisible()
  await citizen.unroute(way)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})

test('who takes 112 back while the network is away has taken it back as soon as it is back', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|net::/)
  const citizen = await person()
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  const button = button112(citizen)
  await button.click()
  await expect(citizen.getByText('अभी केंद्र में कोई काम पर नहीं है')).toBeVisible()
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: 'गलती से दबा' }).click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await citizen.context().setOffline(false)
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 })
})

test('an answer that was long on its way does not take 112 back on the screen', async ({ person }) => {
  const citizen = await person()
  const held: (() => Promise<void>)[] = []
  await citizen.route('**/api/calls/mine/beat', async (route) => {
    const response = await route.fetch()
    if (held.length > 0) return route.fulfill({ response })
    held.push(async () => route.fulfill({ response }))
  })
  await citizen.goto('/call')
  await citizen.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  await expect.poll(() => held.length).toBe(1)
  const button = button112(citizen)
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  // Every change of the button is looked at, until the beat after the old one has been answered.
  const states = await button.evaluateHandle((element) => {
    const seen: string[] = []
    new MutationObserver(() => seen.push(String(element.ariaPressed))).observe(element, { attributes: true })
    return seen
  })
  await held[0]?.()
  await citizen.waitForResponse('**/api/calls/mine/beat')
  await citizen.waitForResponse('**/api/calls/mine/beat')
  expect(await states.jsonValue()).toEqual([])
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})
