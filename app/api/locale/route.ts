import { cookies } from 'next/headers'

import type { ErrorCode } from '@/lib/error-codes'
import { isLocale, localeCookie } from '@/lib/i18n/locales'

/** Switches the language: a plain form posts here and comes back to the page it was on. */
export async function POST(request: Request) {
  const locale = await request
    .formData()
    .then((form) => form.get('locale'))
    .catch(() => null)
  if (!isLocale(locale)) return Response.json({ code: 'invalid_input' satisfies ErrorCode }, { status: 400 })
  const jar = await cookies()
  jar.set(localeCookie, locale, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
  return new Response(null, { status: 303, headers: { Location: pageOf(request.headers.get('referer')) } })
}

/** Only the path of the page is kept, with one leading slash, so the answer can never lead to another site. */
function pageOf(referer: string | null) {
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`
}
