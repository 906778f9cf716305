import type { ReactNode } from 'react'

import { ComingBack } from '@/components/pictograms/ComingBack'

import { CallButton } from './CallButton'
import { CallFrame } from './CallFrame'

type Props = { says: string; button: string; signs?: ReactNode; onPress: () => void }

/** This page is out of the call: it was opened in another window, or was away too long. One button brings it back. */
export function Apart({ says, button, signs, onPress }: Props) {
  return (
    <CallFrame heading={says} signs={signs}>
      <div className="grid flex-1 content-center justify-items-center gap-4 p-6 text-center">
        <ComingBack className="size-28 text-wait" />
        <output className="text-lg font-bold">{says}</output>
        <CallButton picture={ComingBack} label={button} onPress={onPress} variant="call" showLabel />
      </div>
    </CallFrame>
  )
}
