import { Prompt } from '@/components/isl/Clips'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Tick } from '@/components/pictograms/Tick'
import { CallButton } from '@/components/scene/CallButton'

import { sceneClass } from './scene'
import { Sent } from './Sent'
import type { SceneOf } from './types'

/** What was recorded, to look at before it is sent. */
export function Preview({
  kind,
  words,
  recorder,
  state,
  refusal,
  onSend,
}: SceneOf<'recorded'> & { onSend: () => void }) {
  return (
    <div className={sceneClass}>
      <div className="relative grid min-h-0 min-w-0 flex-1 place-items-center bg-black">
        {kind === 'sign' && (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- the person's own signing
          <video
            src={state.preview}
            controls
            playsInline
            loop
            autoPlay
            aria-label={words.preview}
            className="absolute inset-0 size-full object-contain"
          />
        )}
        {kind === 'voice' && (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- the person's own words
          <audio src={state.preview} controls aria-label={words.preview} className="w-full max-w-md px-4" />
        )}
        {state.found && (
          <output className="absolute inset-x-4 top-4 rounded-card bg-paper/85 p-3 pr-24 font-semibold">
            {words.found}
          </output>
        )}
        {kind === 'sign' && (
          <Prompt of="sign-preview" label={words.preview} className="absolute! bottom-16 left-3 w-32" />
        )}
        <Sent progress={recorder.progress} words={words} className="absolute top-4 right-4" />
      </div>
      <div className="mx-auto grid w-full max-w-md content-center gap-3 p-4">
        {refusal && (
          <p role="alert" className="text-center font-semibold text-stop">
            {refusal}
          </p>
        )}
        <div className="grid grid-cols-2 gap-3">
          <CallButton picture={ComingBack} label={words.again} onPress={() => void recorder.again()} showLabel />
          <CallButton picture={Tick} label={words.send} onPress={onSend} variant="call" showLabel />
        </div>
      </div>
    </div>
  )
}
