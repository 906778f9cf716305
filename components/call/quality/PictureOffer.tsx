'use client'

import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { Cross } from '@/components/pictograms/Cross'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { Signer } from '@/components/pictograms/Signer'
import { TextLines } from '@/components/pictograms/TextLines'
import { CallButton } from '@/components/scene/CallButton'

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
  const says = offer === 'text' ? words.poor : words.lasts
  const Other = offer === 'text' ? TextLines : SignedMessage
  return (
    <output className="block">
      {offer !== null && (
        <div
          data-yields
          className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t-2 border-wait bg-paper p-2"
        >
          <Prompt
            of={offer === 'text' ? 'call-text' : 'call-message'}
            label={says}
            className="w-28"
            pictures={
              <>
                <Signer className="size-10 text-ink-muted" />
                <Arrow className="size-8" />
                <Other className="size-10 text-ok" />
              </>
            }
          />
          <p className="font-semibold">{says}</p>
          <span className="flex gap-2">
            <CallButton
              picture={Other}
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
