'use client'

import { useState } from 'react'

import type { Refusals } from '@/components/browser/refusal'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { Back } from '@/components/pictograms/Back'
import { Sms } from '@/components/pictograms/Sms'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'
import { PhoneForm } from '@/components/scene/PhoneForm'

import type { SignWords } from './types'

type Props = {
  words: SignWords
  callWords: CallWords
  refusals: Refusals
  code: string | null
  /** What was typed before it was refused. */
  first: string
  onSend: (phone: string) => Promise<void>
  onBack: () => void
}

/** A phone number, only for the SMS; sending without one is as large a button. */
export function PhoneStep({ words, callWords, refusals, code, first, onSend, onBack }: Props) {
  const [phone, setPhone] = useState(first)
  return (
    <PhoneForm
      value={phone}
      onChange={setPhone}
      words={callWords.callBack}
      {...{ refusals, code }}
      onSend={() => void onSend(phone)}
      head={
        <>
          <Prompt of="sign-phone" label={words.phone} className="mx-auto w-40" />
          <label className="flex items-center gap-3 text-lg font-bold" htmlFor="phone">
            <Sms className="size-14 text-brand" />
            {words.phone}
          </label>
        </>
      }
      buttons={
        <>
          <CallButton picture={Back} label={words.look} onPress={onBack} showLabel />
          <CallButton picture={Arrow} label={words.skip} onPress={() => void onSend('')} showLabel />
          <CallButton
            picture={Tick}
            label={words.sendWithPhone}
            onPress={() => void onSend(phone)}
            variant="call"
            showLabel
          />
        </>
      }
    />
  )
}
