import { complainToTehsildar } from '../fixtures/complaint.ts'
import { expect, expectAccessible, linkIn, test } from '../fixtures/test.ts'

for (const locale of ['hi', 'en'] as const) {
  test(`everybody can use the officer's page: ${locale}`, async ({ person, baseURL }) => {
    const complaint = await complainToTehsildar()
    const page = await person({ viewport: { width: 360, height: 740 } })
    await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }])
    await page.goto(linkIn(await complaint.officer.receives(new RegExp(complaint.number))))
    for (const summary of await page.locator('summary').all()) await summary.click()
    await expectAccessible(page)

    await page.locator('form[action$="/resolve"] button').click()
    await expect(page.getByRole('alert').first()).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('alert').first().getByRole('link').first().click()
    await expect(page.locator('#report')).toBeFocused()

    await page.locator('#report').fill('काम हो गया')
    await page.locator('form[action$="/resolve"] button').click()
    await expect(page.getByRole('status')).toBeVisible()
    await expectAccessible(page)
  })
}
