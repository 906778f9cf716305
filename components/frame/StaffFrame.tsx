import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { UpdateNotice } from '@/components/pwa/UpdateNotice'
import { SkipLink } from '@/components/ui/SkipLink'

import { LanguageSwitch } from './LanguageSwitch'
import { StaffNav, type StaffNavItem } from './StaffNav'
import { StyleNonce } from './StyleNonce'
import { Wordmark } from './Wordmark'

type Props = {
  nav: StaffNavItem[]
  /** Right side of the header: the person's name and role, their state, the way out. */
  who: ReactNode
  /** A line over everything, e.g. "no connection". */
  banner?: ReactNode
  children: ReactNode
}

/** The rooms of staff: a slim bar and the whole width for the work. */
export async function StaffFrame({ nav, who, banner, children }: Props) {
  const t = await getTranslations('common')
  return (
    <div className="dense flex min-h-dvh flex-col">
      <StyleNonce />
      <SkipLink>{t('skip')}</SkipLink>
      {banner}
      <header className="border-b-[3px] border-accent bg-surface print:hidden">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4">
          <div className="py-1.5">
            <Wordmark />
          </div>
          <StaffNav label={t('menu')} items={nav} />
          <div className="ml-auto flex flex-wrap items-center gap-2">
            {who}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col px-4 py-4">
        {children}
      </main>
      <UpdateNotice text={t('update.text')} accept={t('update.accept')} later={t('update.later')} />
    </div>
  )
}
