import type { Page } from '@playwright/test'

import { complainToTehsildar } from '../fixtures/complaint.ts'
import { resolvedComplaint } from '../fixtures/followups.ts'
import { type Given, pagesOf } from '../fixtures/pages.ts'
import type { Role } from '../fixtures/sign-in.ts'
import { expect, expectAccessible, linkIn, test } from '../fixtures/test.ts'

test.describe.configure({ timeout: 900_000 })

async function something(): Promise<Given> {
  const [complaint, { taskId }] = [await complainToTehsildar(), await resolvedComplaint()]
  const { number, citizen, officer, citizenNumber } = complaint
  return {
    number,
    taskId,
    phone: citizenNumber,
    link: linkIn(await citizen.receives(/दर्ज हुई/)),
    officerLink: linkIn(await officer.receives(new RegExp(number))),
    code: async () => /\d{6}/.exec((await citizen.receives(/आपका कोड|Your Sunwai code/)).text)?.[0] ?? '',
  }
}

/** `/t/[link]` → any address of that page. */
const addressesOf = (folder: string): RegExp => new RegExp(`^${folder.replaceAll(/\[\w+\]/g, '[^/]+')}$`)

async function walk(page: Page, pages: NonNullable<(typeof pagesOf)[Role]>, locale: string): Promise<void> {
  const given = await something()
  for (const [folder, ways] of Object.entries(pages))
    for (const way of ways) {
      if (typeof way === 'string') await page.goto(way)
      else if (typeof way === 'function') await page.goto(way(given))
      else await way.act(page, given)
      await expect(page, folder).toHaveURL(({ pathname }) => addressesOf(folder).test(decodeURI(pathname)))
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      for (const summary of await page.locator('summary:visible').all()) await summary.click()
      // English has other words and the same colours.
      await expectAccessible(page, locale === 'hi' ? ['light', 'dark'] : ['narrow'])
    }
}

for (const locale of ['hi', 'en'])
  for (const [who, pages] of Object.entries(pagesOf))
    test(`every page that a ${who} sees is for everybody: ${locale}`, async ({ person, signIn, baseURL }) => {
      const page = who === 'citizen' ? await person() : await signIn(who as Role)
      await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL! }])
      await walk(page, pages, locale)
    })
