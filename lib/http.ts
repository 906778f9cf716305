import 'server-only'
import type { z } from 'zod'

import { env } from './env.ts'
import { type ErrorCode, isErrorCode, statusOf } from './error-codes.ts'
import { type Failure, fail, ok, type Result } from './result.ts'

/** A form as it came: the last value of each name. Files only from multipart forms; an empty file field is left out. */
export type Form = { values: Record<string, string>; files: Record<string, File> }

/** Text alone; a form with a photo says more. */
const textBytes = 200_000

/**
 * A form that a page of ours posted, urlencoded or multipart, read no further than `maxBytes`.
 * 403 forbidden (another site's page), 415 unsupported_media_type, 413 too_large, 400 invalid_input (broken).
 */
export async function readForm(request: Request, maxBytes = textBytes): Promise<Result<Form>> {
  if (comesFromAnotherSite(request)) return fail('forbidden')
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return fail('unsupported_media_type')
  const body = await readBody(request, maxBytes)
  if (!body.ok) return body
  const data = await new Response(body.value, { headers: { 'content-type': type } }).formData().catch(() => null)
  return data === null ? fail('invalid_input') : ok(splitForm(data))
}

/** JSON that an island of ours sent; its shape is for the caller's schema. Refusals as of `readForm`. */
export async function readJson(request: Request, maxBytes = textBytes): Promise<Result<unknown>> {
  if (comesFromAnotherSite(request)) return fail('forbidden')
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return fail('unsupported_media_type')
  const body = await readBody(request, maxBytes)
  if (!body.ok) return body
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)))
  } catch {
    return fail('invalid_input')
  }
}

/** JSON of this shape; the first thing wrong with it as the code, its field as the detail. */
export async function readAs<S extends z.ZodType>(request: Request, schema: S): Promise<Result<z.infer<S>>> {
  const json = await readJson(request)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const code: ErrorCode = issue && isErrorCode(issue.message) ? issue.message : 'invalid_input'
  return fail(code, issue?.path.join('.'))
}

/** A refusal for a program: the code, and which fields it is about. */
export function refuse({ code, detail }: Failure, fields?: Record<string, ErrorCode>): Response {
  return Response.json({ code, ...(detail && { detail }), ...(fields && { fields }) }, { status: statusOf(code) })
}

/** The answer of a route to an island: the value as JSON, or the refusal. */
export function reply(result: Result<unknown>, status = 200): Response {
  return result.ok ? Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } }) : refuse(result)
}

/** After a POST: the browser asks for the next page. Only paths of our own; a header takes no letters beyond ASCII. */
export function seeOther(path: `/${string}`, headers: HeadersInit = {}): Response {
  const answer = new Response(null, { status: 303, headers })
  answer.headers.set('location', path.replaceAll(/[^!-~]+/gu, encodeURIComponent))
  return answer
}

/** A browser that posted a plain form wants a page; an island or a program wants JSON. */
export function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

/** The address that a request came from, for limits; hashed before it is kept. Only the last hop is our own proxy's word. */
export function addressOf({ headers }: { headers: Headers }): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'direct'
}

/**
 * Browsers say where what changes something comes from: Sec-Fetch-Site, the older ones Origin. A request with neither is no browser's, and
 * carries nobody's cookies without their knowing. Reading is free: a link may lead here from anywhere.
 */
export function comesFromAnotherSite({ method, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || ![headers.get('host'), new URL(env().APP_URL).host].includes(new URL(origin).host)
}

/** The raw bytes. 413 too_large as soon as there are more than `maxBytes`, 400 invalid_input when the sender went away. */
export async function readBody(request: Request, maxBytes: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return fail('too_large')
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > maxBytes) return fail('too_large')
      parts.push(part)
    }
  } catch {
    return fail('invalid_input') // the sender went away
  }
  return ok(new Uint8Array(Buffer.concat(parts)))
}

function splitForm(data: FormData): Form {
  const form: Form = { values: {}, files: {} }
  for (const [name, value] of data) {
    if (typeof value === 'string') form.values[name] = value
    else if (value.size > 0) form.files[name] = value
  }
  return form
}
