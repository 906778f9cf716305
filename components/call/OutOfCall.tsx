import { ComingBack } from '@/components/pictograms/ComingBack'
import { CallButton } from '@/components/scene/CallButton'

type Props = { says: string; button: string; onPress: () => void }

/** I am out of the call, not the other one: what happened, and the one button that leads back. */
export function OutOfCall({ says, button, onPress }: Props) {
  return (
    <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center">
      <ComingBack className="size-28 text-wait" />
      <output className="text-lg font-bold">{says}</output>
      <CallButton picture={ComingBack} label={button} onPress={onPress} variant="call" showLabel />
    </div>
  )
}
