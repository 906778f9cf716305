import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { UpdateNotice } from '@/components/pwa/UpdateNotice'
import { SkipLink } from '@/components/ui/SkipLink'

import { LanguageSwitch } from './LanguageSwitch'
import { Wordmark } from './Wordmark'

const footerPages = ['help', 'service', 'privacy', 'accessibility', 'sign-in'] as const

/** Header, one column, footer: every page of a citizen but the call. */
export async function CitizenFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('common')
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <header className="border-b-[3px] border-accent bg-surface print:border-b">
        <div className="mx-auto flex max-w-3xl items-center justify-between gap-3 px-4 py-2">
          <a
            href="/"

            className="flex min-h-target items-center gap-3 rounded-control"
          >
            <Wordmark />
            <span className="hidden border-l border-line pl-3 text-sm text-ink-muted sm:block">{t('office')}</span>
            <span className="sr-only">{t('home')}</span>
          </a>
          <nav aria-label={t('menu')} className="flex items-center print:hidden">
            <a
              href="/help"

              className="flex min-h-target min-w-target items-center justify-center rounded-control px-3 text-brand hover:bg-brand-soft"
            >
              {t('pages.help')}
            </a>
            <LanguageSwitch />
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl px-4 pt-6 pb-12">
        {children}
      </main>
      <footer className="border-t border-line print:hidden">
        <div className="mx-auto max-w-3xl px-4 py-4 text-sm text-ink-muted">
          <nav aria-label={t('footer')}>
            <ul className="-mx-2 flex flex-wrap">
              {footerPages.map((page) => (
                <li key={page}>
                  <a
                    href={`/${page}`}

                    className="flex min-h-target min-w-target items-center px-2 underline underline-offset-4"
                  >
                    {t(`pages.${page}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p>{t('office')}</p>
        </div>
      </footer>
      <UpdateNotice text={t('update.text')} accept={t('update.accept')} later={t('update.later')} />
    </>
  )
}
