import { cookies } from 'next/headers'

import { cookieOptions } from '@/lib/cookie-options'
import { readForm, refuse } from '@/lib/http'
import { isLocale, localeCookie } from '@/lib/i18n/locales'
import { fail } from '@/lib/result'

/** Switches the language: a plain form posts here and comes back to the page it was on. */
export async function POST(request: Request) {
  const form = await readForm(request, 10_000)
  if (!form.ok) return refuse(form)
  const { locale } = form.value.values
  if (!isLocale(locale)) return refuse(fail('invalid_input'))
  const jar = await cookies()
  jar.set(localeCookie, locale, cookieOptions(365 * 86_400))
  return new Response(null, { status: 303, headers: { Location: pageOf(request.headers.get('referer')) } })
}

/** Only the path of the page is kept, with one leading slash, so the answer can never lead to another site. */
function pageOf(referer: string | null) {
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`
}
