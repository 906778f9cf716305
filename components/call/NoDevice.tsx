'use client'

import type { ComponentType } from 'react'

import { CameraOff } from '@/components/pictograms/CameraOff'
import { MicrophoneOff } from '@/components/pictograms/MicrophoneOff'
import type { PictogramProps } from '@/components/pictograms/Pictogram'
import { CallButton } from '@/components/scene/CallButton'

import type { CameraProblem } from './media'
import type { CallRoom } from './useCallRoom'
import type { CallWords } from './words'

/** In the middle of a call my camera or my microphone is gone: what happened and the button that puts it right, below the pictures and over none. */
export function NoDevice({ words, room: { connection, view } }: { words: CallWords; room: CallRoom }) {
  const { devices } = connection
  return (
    <>
      <Gone
        problem={view.cameraProblem}
        words={words.camera}
        picture={CameraOff}
        onAgain={() => void devices.turnCameraOn()}
      />
      <Gone
        problem={view.microphoneProblem}
        words={words.microphone}
        picture={MicrophoneOff}
        onAgain={() => void devices.turnMicrophoneOn()}
      />
    </>
  )
}

type Props = {
  problem: CameraProblem | null
  words: Record<CameraProblem | 'again', string>
  picture: ComponentType<PictogramProps>
  onAgain: () => void
}

function Gone({ problem, words, picture, onAgain }: Props) {
  if (problem === null) return null
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t-2 border-stop bg-paper p-2"
    >
      <p className="font-semibold">{words[problem]}</p>
      <CallButton picture={picture} label={words.again} onPress={onAgain} variant="call" showLabel />
    </div>
  )
}
