import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { PersonStanding } from '@/components/pictograms/PersonStanding'
import { Siren } from '@/components/pictograms/Siren'
import type { CallStatus } from '@/lib/calls/answers'

type Props = { why: NonNullable<CallStatus['sentBack']>; words: CallWords['waiting'] }

const pictures = {
  emergency: { of: 'call-emergency-first', Picture: Siren, colour: 'text-accent' },
  gone: { of: 'call-sent-back', Picture: NoNetwork, colour: 'text-wait' },
} as const

/** Who was answered waits again: why, and that they are next. In pictures first. */
export function SentBack({ why, words }: Props) {
  const { of, Picture, colour } = pictures[why]
  const says = words.sentBack[why]
  return (
    <div className="flex basis-full items-center gap-3 text-sm leading-tight">
      <Prompt
        of={of}
        label={says}
        className="w-28 shrink-0"
        pictures={
          <>
            <Picture className={`size-11 ${colour}`} />
            <Arrow className="size-7" />
            <PersonStanding who="me" className="size-11 text-accent" title={words.you} />
          </>
        }
      />
      <p>{says}</p>
    </div>
  )
}
