import { CallButton } from '@/components/call/CallButton'
import { CallFrame } from '@/components/call/CallFrame'
import type { CallWords } from '@/components/call/words'
import { Camera } from '@/components/pictograms/Camera'

/** The same call was opened in another window: this one is dark, and can take it back. */
export function Elsewhere({ words, onHere }: { words: CallWords; onHere: () => void }) {
  return (
    <CallFrame heading={words.back.elsewhere}>
      <output className="grid flex-1 content-center justify-items-center gap-4 p-6 text-center">
        <p className="text-lg font-bold">{words.back.elsewhere}</p>
        <CallButton picture={Camera} label={words.back.here} onPress={onHere} variant="call" showLabel />
      </output>
    </CallFrame>
  )
}
