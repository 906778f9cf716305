/** Answers with the bytes, or the part of them that the request asks for. */
export function serveBytes(request: Request, bytes: Uint8Array<ArrayBuffer>, mimeType: string): Response {
  return serveRange(request, bytes.byteLength, mimeType, (start, end) => bytes.subarray(start, end + 1))
}

/**
 * Answers with `size` bytes, or the part that the request asks for by Range (RFC 9110 §14: one range; others get everything). `read` gives
 * what lies from `start` to `end`, both included. Never cached by others.
 */
export function serveRange(
  request: Request,
  size: number,
  mimeType: string,
  read: (start: number, end: number) => BodyInit,
): Response {
  const headers = new Headers({
    'content-type': mimeType,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (first === '' && last === '') return new Response(read(0, size - 1), { headers })
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start > end) {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-range', `bytes ${start}-${end}/${size}`)
  return new Response(read(start, end), { status: 206, headers })
}
