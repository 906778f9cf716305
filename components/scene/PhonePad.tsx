'use client'

import { useEffect, useRef } from 'react'

import { fill } from '@/components/browser/fill'
import { refusalIn, type Refusals } from '@/components/browser/refusal'
import { Erase } from '@/components/pictograms/Erase'
import type { Messages } from '@/lib/i18n/messages'

import { CallButton } from './CallButton'
import { isOfNumber, PhoneRefusal } from './PhoneRefusal'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0']

export type PhonePadProps = {
  value: string
  onChange: (value: string) => void
  words: Messages['call']['callBack']
  refusals: Refusals
  /** Why it was refused. */
  code: string | null
}

/** A phone number on large keys: digits need no reading. The field takes a keyboard and paste too. */
export function PhonePad({ value, onChange, words, refusals, code }: PhonePadProps) {
  const field = useRef<HTMLInputElement>(null)
  const isWrong = code !== null && isOfNumber(code)
  useEffect(() => {
    if (isWrong) field.current?.focus()
  }, [isWrong])
  return (
    <>
      <input
        ref={field}
        id="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(code !== null && { 'aria-describedby': 'phone-error' })}
        {...(isWrong && { 'aria-invalid': true })}
        maxLength={20}
        className="control shake-if-invalid min-h-target-call w-full [@media(max-height:42rem)]:min-h-target rounded-control border border-line-strong bg-surface px-4 text-center text-xl tracking-widest tabular-nums aria-invalid:border-2 aria-invalid:border-stop"
      />
      {code !== null && <PhoneRefusal id="phone-error" says={refusalIn(refusals, code)} code={code} />}
      <div className="grid grid-cols-3 gap-2">
        {digits.map((digit) =>
          digit === '' ? (
            <span key="gap" />
          ) : (
            <button
              key={digit}
              type="button"
              aria-label={fill(words.digit, { digit })}
              onClick={() => onChange((value + digit).slice(0, 20))}
              className="control min-h-target-call rounded-card [@media(max-height:42rem)]:min-h-target border border-line-strong bg-surface text-xl font-bold tabular-nums hover:bg-brand-soft"
            >
              {digit}
            </button>
          ),
        )}
        <CallButton picture={Erase} label={words.erase} onPress={() => onChange(value.slice(0, -1))} />
      </div>
    </>
  )
}
