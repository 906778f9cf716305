'use client'

import { useState } from 'react'

import { CallButton } from '@/components/call/CallButton'
import { PhonePad } from '@/components/call/PhonePad'
import type { CallWords } from '@/components/call/words'
import { Arrow } from '@/components/pictograms/Arrow'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Phone } from '@/components/pictograms/Phone'
import { Tick } from '@/components/pictograms/Tick'

import { Sent } from './Sent'
import type { SignWords } from './SignPage'
import type { Progress } from './uploader'

type Props = {
  words: SignWords
  callWords: CallWords
  progress: Progress
  isBusy: boolean
  refusal: string | null
  onSend: (phone: string) => Promise<void>
}

/** A phone number, only for the SMS; sending without one is as large a button. */
export function PhoneStep({ words, callWords, progress, isBusy, refusal, onSend }: Props) {
  const [phone, setPhone] = useState('')
  if (isBusy)
    return (
      <div className="grid flex-1 content-center justify-items-center gap-4 p-6 text-center">
        <ComingBack className="size-28 text-brand motion-safe:animate-pulse" />
        <output className="text-lg font-bold">{progress.isWaiting ? words.waiting : words.sending}</output>
        <Sent progress={progress} words={words} />
      </div>
    )
  return (
    <form
      noValidate
      className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-3 overflow-y-auto p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(phone)
      }}
    >
      <label className="flex items-center gap-3 text-lg font-bold" htmlFor="phone">
        <Phone className="size-14 text-brand" />
        {words.phone}
      </label>
      <PhonePad value={phone} onChange={setPhone} words={callWords.callBack} error={refusal} />
      <span className="grid grid-cols-2 gap-2">
        <CallButton picture={Arrow} label={words.skip} onPress={() => void onSend('')} showLabel />
        <CallButton
          picture={Tick}
          label={words.sendWithPhone}
          onPress={() => void onSend(phone)}
          variant="call"
          showLabel
        />
      </span>
    </form>
  )
}
