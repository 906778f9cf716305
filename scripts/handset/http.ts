import type { IncomingMessage, ServerResponse } from 'node:http'

const maximumBodyBytes = 17 * 1024 * 1024

export class HttpError extends Error {
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    super(`HTTP ${status}`)
    this.status = status
    this.body = body
  }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer // No encoding is set on the request, so its chunks are buffers.
    size += bytes.length
    if (size > maximumBodyBytes) throw new HttpError(413, { error: 'body too large' })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request)
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new HttpError(400, { error: 'the body is not JSON' })
  }
}

/** Both kinds of form that a browser posts. */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  const body = await readBody(request)
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  try {
    return await new Response(new Uint8Array(body), { headers }).formData()
  } catch {
    throw new HttpError(400, { error: 'the body is not a form' })
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

export function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
}

export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end()
}
