import { useLocale } from 'next-intl'

import { formats } from './format'

/** Dates, times and numbers in the reader's language. In an async server component: `getFormat()`. */
export function useFormat() {
  return formats[useLocale()]
}
