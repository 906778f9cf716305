import { withDatabase } from '../../fixtures/database.ts'
import { approvePrompt, recordPrompt, removePrompt } from '../../fixtures/isl.ts'
import { small } from '../../fixtures/recording.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

// Cameras, recorders and a worker that encodes: that takes its time.
test.describe.configure({ timeout: 180_000 })

test('a prompt in sign is recorded in the sitting, and callers see it once it is approved', async ({
  person,
  signIn,
}) => {
  const administrator = await signIn('administrator')
  await recordPrompt(administrator, 'sign-start')

  const caller = await person(small)
  await caller.goto('/sign')
  await expect(caller.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })).toHaveCount(1)
  await expect(caller.locator('video')).toHaveCount(0)

  await approvePrompt(administrator)
  await caller.reload()
  const clip = caller.locator('video[src^="/api/isl/"]')
  await expect.poll(async () => clip.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThan(0)
  await caller.screenshot({ path: 'test-results/isl-prompt.png' })
  await expectAccessible(caller)
  await administrator.screenshot({ path: 'test-results/isl-list.png', fullPage: true })

  // Who opened the page before the worker wrote it anew asks for what was recorded, and has it.
  const recorded = await withDatabase(async (sql) => {
    const find = async () => sql`select recorded_path as path from public.isl_clips where recorded_path is not null`
    await expect.poll(async () => (await find()).length).toBe(1)
    return String((await find())[0]?.['path'])
  })
  expect((await caller.request.get(`/api/isl/${recorded}`)).status()).toBe(200)

  // A film that cannot be shown leaves no black window.
  await caller.route('/api/isl/**', (route) => route.fulfill({ contentType: 'video/webm', body: 'no film' }))
  await caller.reload()
  await expect(caller.locator('video')).toHaveCount(0)
  await caller.unrouteAll()

  await removePrompt(administrator)
  await caller.reload()
  await expect(caller.getByRole('button', { name: /इशारों में संदेश रिकॉर्ड/ })).toBeVisible()
  await expect(caller.locator('video')).toHaveCount(0)
})
