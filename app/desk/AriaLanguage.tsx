'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { I18nProvider } from 'react-aria-components'

import { ariaStrings } from './aria-strings'

/**
 * The lists of the desk speak the page's language, whatever the browser's is. The two symbols are where React Aria's LocalizedStringProvider leaves
 * strings; it keeps them for the page's life, which ends with another language.
 */
export function AriaLanguage({ children }: { children: ReactNode }) {
  const locale = `${useLocale()}-IN`
  const t = useTranslations('desk.lists')
  useState(() =>
    Object.assign(globalThis, {
      [Symbol.for('react-aria.i18n.locale')]: locale,
      [Symbol.for('react-aria.i18n.strings')]: ariaStrings(t),
    }),
  )
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
