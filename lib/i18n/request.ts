import { getRequestConfig } from 'next-intl/server'
import { cookies } from 'next/headers'

import { timeZone } from './format'
import { defaultLocale, isLocale, localeCookie } from './locales'
import { loadMessages } from './messages'

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await cookies()).get(localeCookie)?.value
  const locale = isLocale(wanted) ? wanted : defaultLocale
  return { locale, messages: await loadMessages(locale), timeZone }
})
