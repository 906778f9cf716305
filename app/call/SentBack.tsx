import { useFelt } from '@/components/browser/useFelt'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { PersonStanding } from '@/components/pictograms/PersonStanding'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Siren } from '@/components/pictograms/Siren'
import { Tick } from '@/components/pictograms/Tick'
import type { CallStatus } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'

type Props = { why: NonNullable<CallStatus['sentBack']>; mode: CallMode; words: CallWords['waiting'] }

const pictures = {
  emergency: { of: 'call-emergency-first', Picture: Siren, colour: 'text-accent' },
  gone: { of: 'call-sent-back', Picture: NoNetwork, colour: 'text-wait' },
} as const

/** Who was answered waits again: why, that they are next, and that their call stays. In pictures first, above the line; it is felt too. */
export function SentBack({ why, mode, words }: Props) {
  const { of, Picture, colour } = pictures[why]
  const Worker = mode === 'sign' ? Signer : Phone
  const says = words.sentBack[why]
  useFelt([200, 100, 200])
  return (
    <div className="mx-auto grid w-full max-w-2xl justify-items-center gap-1 rounded-card border-4 border-accent bg-surface p-2 pt-3 text-center text-sm leading-tight">
      <Prompt
        of={of}
        label={says}
        className="w-36"
        pictures={
          <>
            <span className="mx-3 flex">
              <Picture className={`size-12 ${colour}`} />
              <Worker className="size-12 text-brand" />
            </span>
            <Arrow className="size-9" />
            <span className="mx-3 flex items-end">
              <PersonStanding who="me" className="size-12 text-accent" title={words.you} />
              <Tick className="-ml-2 size-7 text-ok" />
            </span>
          </>
        }
      />
      <p>{says}</p>
    </div>
  )
}
