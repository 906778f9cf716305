import { useFirstTap } from '@/components/call/useFirstTap'
import { Prompt } from '@/components/isl/Clips'
import { Camera } from '@/components/pictograms/Camera'
import { CameraOff } from '@/components/pictograms/CameraOff'
import { MicrophoneOff } from '@/components/pictograms/MicrophoneOff'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'

import type { SceneProps } from './types'

/** One large button; what is wrong with the camera, when something is. */
export function Opening({ kind, words, callWords, recorder }: SceneProps) {
  const { problem, phase } = recorder
  const Picture = kind === 'sign' ? SignedMessage : VoiceMessage
  const tap = useFirstTap(() => void recorder.open())
  const Off = kind === 'sign' ? CameraOff : MicrophoneOff
  return (
    <div className="grid flex-1 content-center justify-items-center gap-4 overflow-y-auto p-6 text-center">
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
      {kind === 'sign' && phase === 'closed' && <Prompt of="sign-start" label={words.start.sign} />}
      {phase === 'opening' ? (
        <output className="grid max-w-sm justify-items-center gap-3 text-lg">
          <Camera className="size-28 text-brand motion-safe:animate-pulse" />
          {callWords.starting[kind]}
        </output>
      ) : (
        <button
          type="button"
          {...tap}
          className="control grid w-full max-w-sm justify-items-center gap-3 rounded-card border border-brand bg-brand-soft p-8 hover:bg-surface motion-safe:data-tapped:animate-pulse"
        >
          <span className="grid size-40 place-items-center rounded-full bg-brand text-on-brand [--picto-tone:color-mix(in_oklab,currentColor_24%,var(--color-brand))]">
            <Picture className="size-24" />
          </span>
          <span className="text-xl font-bold">{words.start[kind]}</span>
          <span className="text-ink-muted">{words.start.hint}</span>
        </button>
      )}
    </div>
  )
}
