'use client'

import { useState } from 'react'

import type { Answer } from '@/components/call/api'
import { CallButton } from '@/components/call/CallButton'
import { fill, type CallWords } from '@/components/call/words'
import { Back } from '@/components/pictograms/Back'
import { CallBack } from '@/components/pictograms/CallBack'
import { Erase } from '@/components/pictograms/Erase'
import type { CallStatus } from '@/lib/calls/schema'

import { CallFrame } from './CallFrame'

type Props = {
  words: CallWords
  refusals: Record<string, string>
  submit: (phone: string) => Promise<Answer<CallStatus>>
  onCancel: () => void
}

/** "Call me back": a number on large keys; digits need no reading. The field takes a keyboard and paste too. */
export function CallBackForm({ words, refusals, submit, onCancel }: Props) {
  const [phone, setPhone] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const refusal = code === null ? null : (refusals[code] ?? refusals['unavailable'])
  const texts = words.callBack
  function type(change: (before: string) => string) {
    setPhone(change)
    setCode(null)
  }
  async function send() {
    setIsBusy(true)
    const answer = await submit(phone)
    setIsBusy(false)
    setCode(answer.ok ? null : answer.code)
  }
  return (
    <CallFrame heading={texts.title}>
      <form
        noValidate
        className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-3 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <label className="flex items-center gap-3 text-lg font-bold" htmlFor="phone">
          <CallBack className="size-14 text-brand" />
          {texts.phone}
        </label>
        <input
          id="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          value={phone}
          onChange={(event) => type(() => event.target.value)}
          {...(refusal && { 'aria-invalid': true, 'aria-describedby': 'phone-error' })}
          maxLength={20}
          className="control min-h-target-call w-full rounded-control border border-line-strong bg-surface px-4 text-center text-xl tracking-widest tabular-nums aria-invalid:border-2 aria-invalid:border-stop"
        />
        {refusal && (
          <p id="phone-error" role="alert" className="text-stop">
            {refusal}
          </p>
        )}
        <div className="grid grid-cols-3 gap-2">
          {['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'].map((digit) =>
            digit === '' ? (
              <span key="gap" />
            ) : (
              <button
                key={digit}
                type="button"
                aria-label={fill(texts.digit, { digit })}
                onClick={() => type((before) => (before.length < 20 ? before + digit : before))}
                className="control min-h-target-call rounded-card border border-line-strong bg-surface text-xl font-bold tabular-nums hover:bg-brand-soft"
              >
                {digit}
              </button>
            ),
          )}
          <CallButton picture={Erase} label={texts.erase} onPress={() => type((before) => before.slice(0, -1))} />
        </div>
        <button
          disabled={isBusy}
          className="control flex min-h-target-call items-center justify-center gap-3 rounded-card bg-brand text-lg font-bold text-on-brand [--picto-tone:color-mix(in_oklab,currentColor_24%,var(--color-brand))] disabled:opacity-60"
        >
          <CallBack className="size-9" />
          {texts.submit}
        </button>
        <CallButton picture={Back} label={texts.cancel} onPress={onCancel} showLabel />
      </form>
    </CallFrame>
  )
}
