import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { appUrl } from '../fixtures/addresses.ts'

/** Letters only: twelve digits of a UUID may happen to be a valid Aadhaar number, which the register masks. */
const word = (uuid: string): string =>
  uuid.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '').replaceAll('-', '')

/** Tells the complaints of this run from those of another on the same data. */
export const subject = `The hand pump of ward ${word(randomUUID())} is broken`

/** A complaint the app has said yes to: the citizen has seen its number. */
export type Acknowledged = { text: string; phone: string; number: string }

/**
 * One citizen with the three pages of /file, who tries again whatever happens: no answer, a 5xx, a page that says "not now".
 * → what they were told; undefined when `isOver` before they were told anything.
 */
export async function fileUntilTold(phone: string, isOver: () => boolean): Promise<Acknowledged | undefined> {
  const key = randomUUID()
  const text = `${subject}: ${word(key)}`
  const jar = new Map<string, string>()
  const steps: [string, Record<string, string>, string][] = [
    ['/api/file/what', { key, text, asked: '1' }, '/file/where'],
    ['/api/file/where', { landmark: 'Near the well' }, '/file/who'],
    ['/api/file/who', { name: 'Kill Test', phone }, '/file/receipt'],
  ]
  for (const [path, fields, next] of steps)
    if (!(await insist(isOver, async () => post(path, fields, next, jar)))) return undefined
  const number = await insist(isOver, async () => numberOn('/file/receipt', jar))
  return number === undefined ? undefined : { text, phone, number }
}

/** Tries until something comes, with a pause between as a person makes. */
async function insist<T>(isOver: () => boolean, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  while (!isOver()) {
    try {
      const value = await attempt()
      if (value !== undefined) return value
    } catch (error) {
      // fetch throws a TypeError when the app is gone in the middle of it: that is what this test is about.
      if (!(error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))) throw error
    }
    await wait(150 + Math.random() * 200)
  }
  return undefined
}

async function post(
  path: string,
  fields: Record<string, string>,
  next: string,
  jar: Map<string, string>,
): Promise<true | undefined> {
  const response = await ask(path, jar, { method: 'POST', body: new URLSearchParams(fields) })
  await response.body?.cancel()
  const to = new URL(response.headers.get('location') ?? '/', appUrl)
  return response.status === 303 && to.pathname === next && !to.searchParams.has('errors') ? true : undefined
}

async function numberOn(path: string, jar: Map<string, string>): Promise<string | undefined> {
  const response = await ask(path, jar)
  const html = await response.text()
  return response.ok ? /[A-Z]{3}-\d{2}-\d{6,}-\d/.exec(html)?.[0] : undefined
}

async function ask(path: string, jar: Map<string, string>, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${appUrl}${path}`, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: { accept: 'text/html', origin: appUrl, cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
  })
  for (const cookie of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
    jar.set(name, value)
  }
  return response
}
