import { expect, expectAccessible, test } from '../fixtures/test.ts'

const yesterday = (): string => new Date(Date.now() + 5.5 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)

test('anybody reads how the calls are answered: in pictures, in a table and as CSV, without a script', async ({
  person,
}) => {
  const visitor = await person({ javaScriptEnabled: false })
  await visitor.goto('/')
  await visitor.getByRole('contentinfo').getByRole('link', { name: 'सेवा का हाल' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'कॉल सेवा का हाल' })).toBeVisible()
  await visitor.getByRole('link', { name: 'एक दिन पहले' }).click()

  for (const picture of [/कॉलें 10 सेकंड में/, /आधी कॉलों में इंतज़ार/, /20 या ज़्यादा तस्वीरें पहुँचीं/])
    await expect(visitor.getByRole('img', { name: picture })).toBeVisible()
  const rows = visitor.getByRole('table').first().locator('tbody tr')
  const csv = await visitor.request.get(`/service/csv?day=${yesterday()}`)
  expect(csv.headers()['content-type']).toContain('text/csv')
  const lines = (await csv.text()).trim().split('\r\n')
  expect(lines[0]).toContain('day,starts_at,ends_at,calls')
  await expect(rows).toHaveCount(lines.length - 1)
  // Each row is a span with the same number of calls as its line; no row is about so few that it tells one person's story.
  for (const [index, line] of lines.slice(1).entries()) {
    const calls = Number(line.split(',')[3])
    expect(calls).toBeGreaterThanOrEqual(5)
    await expect(rows.nth(index).locator('td').first()).toHaveText(String(calls))
  }

  await visitor.getByRole('navigation', { name: 'किस तरह की कॉल' }).getByRole('link', { name: 'आवाज़ से' }).click()
  await expect(visitor.getByRole('link', { name: 'आवाज़ से' })).toHaveAttribute('aria-current', 'page')
  await expect(visitor.getByRole('columnheader', { name: 'वीडियो साफ़' })).toHaveCount(0)
  const days = await visitor.request.get('/service/csv?mode=voice&per=day')
  expect((await days.text()).split('\r\n').length).toBeGreaterThan(3)
})

test('on a phone nothing of the figures is cut, each share says of how many calls it is, and a day of few calls is no picture', async ({
  person,
}) => {
  const visitor = await person({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await visitor.goto(`/service?day=${yesterday()}`)
  // The pictures and the days first: the quarter hours are behind one press, and whole on paper.
  const quarters = visitor.locator('table').first()
  await expect(quarters).toBeHidden()
  expect(await visitor.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6500)
  await visitor.screenshot({ path: 'test-results/service-360.png', fullPage: true })
  await visitor.emulateMedia({ media: 'print' })
  await expect(quarters).toBeVisible()
  await visitor.emulateMedia({ media: null })
  await visitor.locator('summary').click()
  await expect(quarters).toBeVisible()
  await expect(visitor.getByText(/[0-9]+ में से [0-9]+ कॉल$/)).toHaveCount(2)
  const tables = visitor.getByRole('region').filter({ has: visitor.getByRole('table') })
  for (const table of await tables.all())
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  const days = (await (await visitor.request.get('/service/csv?per=day')).text()).trim().split('\r\n').slice(1)
  for (const day of days.flatMap((line) => line.split(',')[0] ?? [])) {
    const spans = (await (await visitor.request.get(`/service/csv?day=${day}`)).text()).trim().split('\r\n').length - 1
    const page = await (await visitor.request.get(`/service?day=${day}`)).text()
    expect(page.includes('id="calls-chart"'), `${day}: ${spans} spans`).toBe(spans >= 6)
  }
})

test('an address that was typed wrong shows today, and a day too long ago too', async ({ page }) => {
  for (const query of ['?day=yesterday&mode=smoke', '?day=2020-01-01', '?day=9999-12-31', '?day=a&day=b'])
    expect((await page.goto(`/service${query}`))?.status(), query).toBe(200)
  await expect(page.getByRole('link', { name: 'एक दिन बाद' })).toHaveCount(0)
})

test('the page prints as figures, pictures and tables, without its links', async ({ page }) => {
  await page.goto(`/service?day=${yesterday()}`)
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('img').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'यह तालिका CSV में' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'किस तरह की कॉल' })).toBeHidden()
})
