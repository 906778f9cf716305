'use client'

import type { ReactNode } from 'react'

import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { Back } from '@/components/pictograms/Back'
import { CallBack } from '@/components/pictograms/CallBack'
import { Signer } from '@/components/pictograms/Signer'
import { Sms } from '@/components/pictograms/Sms'
import { Tick } from '@/components/pictograms/Tick'
import { PushOptIn } from '@/components/pwa/PushOptIn'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { WantedTime } from './WhenTiles'

type Props = {
  words: CallWords
  mode: CallMode
  locale: Locale
  /** As asked a moment ago on this page. */
  wantedAt: Date | null
  pushKey: string
  emergencyButton: ReactNode
}

/** The call back is promised: the page may be closed. A device that can notify is offered to be told too. */
export function CalledBack({ words, mode, locale, wantedAt, pushKey, emergencyButton }: Props) {
  return (
    <CallFrame heading={words.callBack.title} language={words.language} emergencyButton={emergencyButton}>
      <div className="mx-auto grid w-full max-w-md flex-1 content-center-safe gap-4 overflow-y-auto p-6">
        <output className="grid justify-items-center gap-4 text-center">
          <span className="flex items-center gap-2 text-ok">
            <CallBack className="size-28" />
            <Tick className="size-20" />
          </span>
          <p className="text-lg font-bold">{words.callBack.done}</p>
          {wantedAt && (
            <p className="grid justify-items-center font-bold">
              <WantedTime at={wantedAt} words={words.callBack} locale={locale} />
            </p>
          )}
          {mode === 'sign' && (
            <Prompt
              of="call-back-done"
              label={words.callBack.doneSign}
              pictures={
                <>
                  <Sms className="size-16" />
                  <Arrow className="size-9" />
                  <Signer className="size-16" />
                </>
              }
            />
          )}
          {mode === 'sign' && <p className="text-ink-muted">{words.callBack.doneSign}</p>}
        </output>
        <PushOptIn link={null} publicKey={pushKey} words={words.callBack.push} />
      </div>
      <nav aria-label={words.exits.label} className="grid p-3">
        <ExitLink href="/" picture={Back} label={words.ended.home} />
      </nav>
    </CallFrame>
  )
}
