'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import type { Messages } from '@/lib/i18n/messages'

import { LanguageWord } from './LanguageWord'
import { useFocusOnHeading } from './useFocusOnHeading'

type Props = {
  heading: string
  /** The other language, offered above the scene. A scene whose picture needs the height offers it elsewhere, or not. */
  language?: Messages['call']['language'] | undefined
  /** What stays in the corner whatever the scene: the emergency button. */
  emergencyButton?: ReactNode
  children: ReactNode
}

/**
 * The dark room of a call or a message: the whole screen, nothing around it. The heading is for screen readers and takes focus with each scene.
 * While the card of 112 is open (`data-beside`) on a small screen, what `data-yields` gives its room to it, and faces and hands stay in sight.
 */
export function CallFrame({ heading, language, emergencyButton, children }: Props) {
  const title = useFocusOnHeading()
  return (
    <main className="theme-dark relative flex h-dvh min-h-72 flex-col overflow-hidden bg-paper text-ink [@media(max-height:38rem),(max-width:40rem)]:has-data-beside:**:data-yields:hidden landscape:flex-row">
      <h1 ref={title} tabIndex={-1} className="sr-only">
        {heading}
      </h1>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {language && (
          <div className={clsx('flex justify-end pt-2 pl-3', emergencyButton ? 'min-h-18 pr-22' : 'pr-3')}>
            <LanguageWord language={language} />
          </div>
        )}
        {children}
      </div>
      {emergencyButton}
    </main>
  )
}
