import { getLocale } from 'next-intl/server'

import { formats } from './format'

/** Dates, times and numbers in the reader's language, in an async server component. Elsewhere: `useFormat()`. */
export async function getFormat() {
  return formats[await getLocale()]
}
