import { endEveryCall, press } from '../../fixtures/calls.ts'
import { withDatabase } from '../../fixtures/database.ts'
import { recordedFilm } from '../../fixtures/film.ts'
import { expect, expectAccessible, test } from '../../fixtures/test.ts'

const prompts = ['call-down', 'call-camera']

test.beforeEach(async () => {
  await endEveryCall()
  await withDatabase(async (sql) => {
    await sql`insert into public.isl_clips (key, locale, video_path, signed_by, approved_by)
      select key, 'hi', gen_random_uuid()::text, 'सरिता वर्मा', (select min(id) from public.staff) from unnest(${prompts}::text[]) key`
  })
})

test.afterEach(async () => {
  await withDatabase(async (sql) => {
    await sql`delete from public.isl_clips where key = any(${prompts})`
  })
})

/** Why the camera does not open; the page may be told another reason later. */
const refuseCamera = (reason: string): void => {
  Object.assign(globalThis, { reason })
  navigator.mediaDevices.getUserMedia = async () => {
    throw new DOMException('no', (globalThis as unknown as { reason: string }).reason)
  }
}

test('who cannot read is signed what is wrong only where it is that: no lock for a camera that another app has, no broken call for a lost network', async ({
  person,
  noise,
}) => {
  noise.allow(/ERR_FAILED|503/)
  const citizen = await person({ viewport: { width: 360, height: 640 } })
  await citizen.addInitScript(refuseCamera, 'NotReadableError')
  const body = Buffer.from(await recordedFilm({ width: 640, height: 480, seconds: 1 }))
  await citizen.route('**/api/isl/*', async (route) => route.fulfill({ contentType: 'video/webm', body }))
  /** What stands in the way of the call: a lost network, or an answer; undefined: nothing. */
  let obstacle: { status: number; code: string } | 'network' | undefined = 'network'
  await citizen.route('**/api/calls', async (route) => {
    if (!obstacle) return route.continue()
    if (obstacle === 'network') return route.abort()
    return route.fulfill({ status: obstacle.status, json: { code: obstacle.code } })
  })
  const film = citizen.locator('video[src^="/api/isl/"]')
  let shots = 0
  const expectSigned = async (says: string, isSigned: boolean) => {
    await expect(citizen.getByRole('alert').filter({ hasText: says })).toBeVisible({ timeout: 20_000 })
    await expect(film).toHaveCount(isSigned ? 1 : 0)
    // Hands that are signed need height, also on a small phone.
    if (isSigned) expect((await film.boundingBox())?.height).toBeGreaterThan(100)
    await expectAccessible(citizen)
    await citizen.screenshot({ path: `test-results/clip-${(shots += 1)}.png` })
  }

  await citizen.goto('/call')
  await press(citizen, /इशारों में बात शुरू/)
  await expectSigned('इंटरनेट नहीं है', false)
  obstacle = { status: 429, code: 'too_many_requests' }
  await press(citizen, 'फिर कोशिश करें')
  await expectSigned('अभी बहुत सारे कॉल आ रहे हैं', false)
  obstacle = { status: 503, code: 'unavailable' }
  await press(citizen, 'फिर कोशिश करें')
  await expectSigned('वीडियो कॉल अभी काम नहीं कर रही', true)

  obstacle = undefined
  await press(citizen, 'फिर कोशिश करें')
  await expectSigned('कैमरा किसी और ऐप में खुला है', false)
  for (const [reason, says, isSigned] of [
    ['NotFoundError', 'कैमरा नहीं मिला', false],
    ['NotAllowedError', 'कैमरे की अनुमति नहीं मिली', true],
  ] as const) {
    await citizen.evaluate((one) => Object.assign(globalThis, { reason: one }), reason)
    await press(citizen, 'कैमरा चालू करें')
    await expectSigned(says, isSigned)
  }
  await press(citizen, 'कॉल छोड़ें')
})
