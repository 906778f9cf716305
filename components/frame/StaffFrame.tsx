import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { UpdateNotice } from '@/components/pwa/UpdateNotice'
import { SkipLink } from '@/components/ui/SkipLink'

import { LanguageSwitch } from './LanguageSwitch'
import { StaffMenu } from './StaffMenu'
import { StaffNav, type StaffNavItem } from './StaffNav'
import { StyleNonce } from './StyleNonce'
import { Wordmark } from './Wordmark'

type Props = {
  nav: StaffNavItem[]
  /** Who is signed in, and the way out: at the right of a wide header, in the menu of a narrow one. */
  who: ReactNode
  /** A line over everything, e.g. "no connection". */
  banner?: ReactNode
  children: ReactNode
}

/** The rooms of staff: a slim bar and the whole width for the work. On a phone the bar is one row with a menu. */
export async function StaffFrame({ nav, who, banner, children }: Props) {
  const t = await getTranslations('common')
  return (
    <div className="dense flex min-h-dvh flex-col">
      <StyleNonce />
      <SkipLink>{t('skip')}</SkipLink>
      {banner}
      <header className="relative z-20 border-b-[3px] border-accent bg-surface print:hidden">
        <div className="flex items-center gap-x-5 px-4">
          <div className="py-1.5">
            <Wordmark />
          </div>
          <div className="hidden min-w-0 flex-1 flex-wrap items-center gap-x-5 lg:flex">
            <StaffNav label={t('menu')} items={nav} />
            <div className="ml-auto flex items-center gap-2">
              {who}
              <LanguageSwitch />
            </div>
          </div>
          <StaffMenu button={t('openMenu')} label={t('menu')} items={nav}>
            {who}
            <LanguageSwitch />
          </StaffMenu>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col px-4 py-4">
        {children}
      </main>
      <UpdateNotice text={t('update.text')} accept={t('update.accept')} later={t('update.later')} />
    </div>
  )
}
