import { Prompt } from '@/components/isl/Clips'
import { Arrow } from '@/components/pictograms/Arrow'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { OtherTab } from '@/components/pictograms/OtherTab'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { CallButton } from '@/components/scene/CallButton'

/** Away too long, or in another window, which is another thing to do: one looks for the network, the other at that window. */
export type OutWhy = 'lost' | 'elsewhere'
type Props = { why: OutWhy; says: string; button: string; onPress: () => void }

const big = 'size-20 text-wait'
const scenes = {
  lost: {
    prompt: 'call-lost',
    picture: ComingBack,
    pictures: (
      <>
        <NoNetwork className={big} />
        <Arrow className="size-9" />
        <ComingBack className={big} />
      </>
    ),
  },
  elsewhere: {
    prompt: 'call-elsewhere',
    picture: OtherTab,
    pictures: (
      <>
        <PersonFound className={big} />
        <Arrow className="size-9" />
        <OtherTab className={big} />
      </>
    ),
  },
} as const

/** I am out of the call, not the other one: what happened, and the one button that leads back. */
export function OutOfCall({ why, says, button, onPress }: Props) {
  const { prompt, picture, pictures } = scenes[why]
  return (
    <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center">
      <Prompt of={prompt} label={says} pictures={pictures} />
      <output className="text-lg font-bold">{says}</output>
      <CallButton picture={picture} label={button} onPress={onPress} variant="call" showLabel />
    </div>
  )
}
