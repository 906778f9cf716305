import type { Page } from '@playwright/test'

import { endEveryCall, expectMoving, press, register } from '../../fixtures/calls.ts'
import { expectPictureKept } from '../../fixtures/stage.ts'
import { expect, expectAccessible, expectSeenOnBoth, test } from '../../fixtures/test.ts'

// Two browsers encode and decode video at once: that takes its time.
test.describe.configure({ timeout: 180_000 })

test.beforeEach(async () => endEveryCall())

/** Not a word of Hindi is shown or read out, but the name of the other language. */
async function expectEnglish(page: Page): Promise<void> {
  const words = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.checkVisibility() && !one.closest('[lang=hi]'))
      .flatMap((one) => [
        ...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
        ...['aria-label', 'alt', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
      ]),
  )
  expect(
    words.filter((one) => /[\u0900-\u097f]/.test(one)),
    page.url(),
  ).toEqual([])
}

test('a deaf citizen and an interpreter who both read English go through a whole call, to its number and its end', async ({
  person,
  signIn,
  baseURL,
}) => {
  const interpreter = await signIn('interpreter')
  const citizen = await person({ viewport: { width: 360, height: 740 } })
  for (const side of [citizen, interpreter])
    await side.context().addCookies([{ name: 'locale', value: 'en', url: baseURL ?? '' }])
  await interpreter.goto('/desk')
  await press(interpreter, 'Ready for calls')
  await citizen.goto('/call')
  await expectEnglish(citizen)
  await press(citizen, /Start talking in sign/)
  await expect(citizen.getByText('We see you')).toBeVisible()
  await expectEnglish(citizen)
  await expectSeenOnBoth(citizen, 'english-waiting')

  await expect(interpreter.getByRole('heading', { name: 'Incoming call' })).toBeVisible()
  await expectEnglish(interpreter)
  await press(interpreter, /Take the call/)
  for (const side of [citizen, interpreter]) await expectMoving(side.getByTestId('peer-stage').locator('video'))
  await expect(interpreter.getByRole('button', { name: /Picture:/ })).toBeVisible()
  await expectPictureKept(interpreter, 'english-opened', [/Picture:/, /Keys/, 'Invite somebody', 'End the call'])
  for (const side of [citizen, interpreter]) await press(side, 'Talk in writing')
  for (const [writer, reader, words] of [
    [citizen, interpreter, 'No water for ten days'],
    [interpreter, citizen, 'Which village?'],
  ] as const) {
    await writer.getByRole('textbox', { name: 'Write here' }).fill(words)
    await writer.keyboard.press('Enter')
    await expect(reader.locator('[data-direction=received]')).toContainText(words)
  }
  for (const side of [citizen, interpreter]) {
    await expectEnglish(side)
    await expectAccessible(side)
  }
  await expectSeenOnBoth(citizen, 'english-call')
  await interpreter.screenshot({ path: 'test-results/english-desk.png' })

  const number = await register(interpreter)
  await expect(citizen.getByText('Your complaint is registered').first()).toBeVisible()
  await expectEnglish(citizen)
  await citizen.screenshot({ path: 'test-results/english-number-360.png' })
  await press(citizen, 'Understood')
  await press(interpreter, `End the call · ${number}`)
  await expect(citizen.getByRole('group', { name: 'Did this help?' })).toBeVisible()
  await expectEnglish(citizen)
  await expectEnglish(interpreter)
  await press(citizen, 'Yes')
  await expect(citizen.getByText('Thank you')).toBeVisible()
  await press(interpreter, 'Not now')
})
