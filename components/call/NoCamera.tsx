'use client'

import { CameraOff } from '@/components/pictograms/CameraOff'

import { CallButton } from './CallButton'
import type { CallRoom } from './useCallRoom'
import type { CallWords } from './words'

type Props = { words: CallWords['camera']; room: CallRoom }

/** In the middle of a call my camera is gone: what happened and the button that puts it right, below the pictures and over none. */
export function NoCamera({ words, room: { connection, view } }: Props) {
  if (view.cameraProblem === null) return null
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t-2 border-stop bg-paper p-2"
    >
      <p className="font-semibold">{words[view.cameraProblem]}</p>
      <CallButton
        picture={CameraOff}
        label={words.again}
        onPress={() => void connection.devices.turnCameraOn()}
        variant="call"
        showLabel
      />
    </div>
  )
}
