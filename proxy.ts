import { NextResponse, type NextRequest } from 'next/server'

import { contentSecurityPolicy } from '@/lib/csp'
import { env } from '@/lib/env'
import type { ErrorCode } from '@/lib/error-codes'
import { comesFromAnotherSite } from '@/lib/http'

/** Not a place to authorise: it refuses forms of other sites and gives each page the policy with its nonce. */
export function proxy(request: NextRequest) {
  if (!isReadable(request.nextUrl.pathname))
    return Response.json({ code: 'invalid_input' satisfies ErrorCode }, { status: 400 })
  if (comesFromAnotherSite(request)) return Response.json({ code: 'forbidden' satisfies ErrorCode }, { status: 403 })
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next()
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy({
    nonce,
    liveKitUrl: env().LIVEKIT_WS_URL,
    // Replaced by its value when the app is built; not a setting of the environment.
    // oxlint-disable-next-line node/no-process-env -- see above
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** An address with broken escapes (`%ff`) is no page; without this a route with a parameter answers 500. */
function isReadable(pathname: string) {
  try {
    return decodeURIComponent(pathname) !== ''
  } catch {
    return false
  }
}

export const config = {
  matcher: '/((?!_next/static|icons/|sw.js|manifest.webmanifest|favicon.ico).*)',
}
