export const locales = ['hi', 'en'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'hi'
export const localeCookie = 'locale'

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'hi' ? 'en' : 'hi'
}
