import type { CallWords } from '@/components/call/words'
import { CallBack } from '@/components/pictograms/CallBack'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { CallButton } from '@/components/scene/CallButton'
import { ExitLink } from '@/components/scene/ExitLink'
import type { CallMode } from '@/lib/calls/schema'

type Props = { mode: CallMode; words: CallWords; onAskBack: (() => void) | null }

/** Whoever is not in a call is heard all the same: called back, or by a message. */
export function OtherWays({ mode, words, onAskBack }: Props) {
  return (
    <>
      {onAskBack && <CallButton picture={CallBack} label={words.exits.callBack} onPress={onAskBack} showLabel />}
      {mode === 'sign' ? (
        <ExitLink href="/sign" picture={SignedMessage} label={words.exits.message} />
      ) : (
        <ExitLink href="/sign?kind=voice" picture={VoiceMessage} label={words.exits.voiceMessage} />
      )}
    </>
  )
}
