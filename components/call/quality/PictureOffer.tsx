'use client'

import { Cross } from '@/components/pictograms/Cross'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { TextLines } from '@/components/pictograms/TextLines'

import { CallButton } from '../CallButton'
import type { CallWords } from '../words'
import type { PictureWatch } from './usePictureWatch'

type Props = {
  words: Pick<CallWords['picture'], 'poor' | 'lasts' | 'write' | 'message' | 'notNow'>
  watch: Pick<PictureWatch, 'offer' | 'answer'>
  onWrite: () => void
  /** For whom a message in sign is offered too. */
  onMessage?: () => void
}

/** Signing cannot be read: another way, in a picture and a word, below the pictures and over none. It can be put away. */
export function PictureOffer({ words, watch, onWrite, onMessage }: Props) {
  const { offer } = watch
  return (
    <output className="block">
      {offer !== null && (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t-2 border-wait bg-paper p-2">
          <p className="font-semibold">{offer === 'text' ? words.poor : words.lasts}</p>
          <span className="flex gap-2">
            <CallButton
              picture={offer === 'text' ? TextLines : SignedMessage}
              label={offer === 'text' ? words.write : words.message}
              onPress={() => {
                watch.answer(offer)
                if (offer === 'text') onWrite()
                else onMessage?.()
              }}
              variant="call"
              showLabel
            />
            <CallButton picture={Cross} label={words.notNow} onPress={() => watch.answer(offer)} showLabel />
          </span>
        </div>
      )}
    </output>
  )
}
