import { Prompt } from '@/components/isl/Clips'
import { Camera } from '@/components/pictograms/Camera'
import { CameraOff } from '@/components/pictograms/CameraOff'
import { MicrophoneOff } from '@/components/pictograms/MicrophoneOff'
import { OtherTab } from '@/components/pictograms/OtherTab'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { BigButton } from '@/components/scene/BigButton'

import type { SceneOf } from './types'

/** One large button; what is wrong with the camera, when something is. */
export function Opening({ kind, words, callWords, recorder, state }: SceneOf<'closed' | 'opening'>) {
  const { phase } = state
  const problem = phase === 'closed' ? state.problem : null
  const Picture = kind === 'sign' ? SignedMessage : VoiceMessage
  const Off = kind === 'sign' ? CameraOff : MicrophoneOff
  return (
    <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center [@media(max-height:38rem)]:p-3">
      {problem && (
        <div role="alert" className="grid max-w-md justify-items-center gap-2">
          <Off className="size-20 text-stop" />
          {problem === 'unsupported' ? (
            <p>{words.unsupported}</p>
          ) : (
            <>
              <p className="text-lg font-semibold">{kind === 'sign' ? callWords.camera[problem] : words.microphone}</p>
              <p className="text-ink-muted">{callWords.camera.how[problem]}</p>
            </>
          )}
        </div>
      )}
      {recorder.isElsewhere && phase === 'closed' && (
        <output className="flex max-w-md items-center gap-3 rounded-card border-2 border-line bg-surface p-3 text-left">
          <OtherTab className="size-16 shrink-0 text-wait" />
          {words.elsewhere}
        </output>
      )}
      {kind === 'sign' && phase === 'closed' && <Prompt of="sign-start" label={words.start.sign} />}
      {phase === 'opening' ? (
        <output className="grid max-w-sm justify-items-center gap-3 text-lg">
          <Camera className="size-28 text-brand motion-safe:animate-pulse" />
          {callWords.starting[kind]}
        </output>
      ) : (
        <BigButton
          picture={Picture}
          label={words.start[kind]}
          hint={words.start.hint}
          onPress={() => void recorder.open()}
        />
      )}
    </div>
  )
}
