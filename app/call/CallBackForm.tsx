'use client'

import { type ReactNode, useState } from 'react'

import type { Answer } from '@/components/browser/ask'
import type { Refusals } from '@/components/browser/refusal'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Back } from '@/components/pictograms/Back'
import { CallBack } from '@/components/pictograms/CallBack'
import { Phone } from '@/components/pictograms/Phone'
import { CallButton } from '@/components/scene/CallButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { PhoneForm } from '@/components/scene/PhoneForm'
import type { CallStatus } from '@/lib/calls/answers'
import type { Locale } from '@/lib/i18n/locales'

import { WantedTime, WhenTiles } from './WhenTiles'

type Props = {
  /** The times that are offered now. */
  offered: CallStatus['callBack']
  words: CallWords
  refusals: Refusals
  locale: Locale
  emergencyButton: ReactNode
  submit: (wish: { phone: string; wantedAt: Date | null }) => Promise<Answer<CallStatus>>
  onCancel: () => void
}

const ofTime = 'nobody_calls_then'

/** "Call me back": when, as clocks; then, below the time that was chosen, a number on large keys. */
export function CallBackForm({ offered, words, refusals, locale, emergencyButton, submit, onCancel }: Props) {
  const [when, setWhen] = useState<{ wantedAt: Date | null } | null>(null)
  const [phone, setPhone] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const texts = words.callBack
  function type(value: string) {
    setPhone(value)
    setCode(null)
  }
  async function send(wantedAt: Date | null) {
    if (isBusy) return
    setIsBusy(true)
    setCode(null)
    const answer = await submit({ phone, wantedAt })
    setIsBusy(false)
    setCode(answer.ok ? null : answer.code)
    // What is wrong is the time: said where it is chosen.
    if (!answer.ok && answer.code === ofTime) setWhen(null)
  }
  if (!when)
    return (
      <CallFrame heading={texts.title} language={words.language} emergencyButton={emergencyButton}>
        <div className="mx-auto grid w-full max-w-sm flex-1 content-center-safe gap-4 overflow-y-auto p-4">
          <WhenTiles
            {...{ offered, locale, refusals }}
            words={texts}
            code={code === ofTime ? code : null}
            onChoose={(wantedAt) => {
              setCode(null)
              setWhen({ wantedAt })
            }}
          />
          <CallButton picture={Back} label={texts.cancel} onPress={onCancel} showLabel />
        </div>
      </CallFrame>
    )
  return (
    <CallFrame heading={texts.title} language={words.language} emergencyButton={emergencyButton}>
      <PhoneForm
        value={phone}
        onChange={type}
        words={texts}
        {...{ refusals, code }}
        onSend={() => void send(when.wantedAt)}
        head={
          <>
            <Prompt of="call-back" label={texts.title} className="mx-auto w-40" />
            <p className="flex flex-wrap items-center justify-center gap-x-3 text-lg font-bold">
              {when.wantedAt ? (
                <WantedTime at={when.wantedAt} words={texts} locale={locale} />
              ) : (
                <>
                  <CallBack className="size-14 text-brand" />
                  {texts.soon}
                </>
              )}
            </p>
            <label className="flex items-center gap-2 font-bold" htmlFor="phone">
              <Phone className="size-9 text-brand" />
              {texts.phone}
            </label>
          </>
        }
        buttons={
          <>
            <CallButton picture={Back} label={texts.otherTime} onPress={() => setWhen(null)} showLabel />
            <CallButton
              picture={CallBack}
              label={texts.submit}
              onPress={() => void send(when.wantedAt)}
              disabled={isBusy}
              variant="call"
              showLabel
            />
          </>
        }
      />
    </CallFrame>
  )
}
