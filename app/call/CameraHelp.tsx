import type { ReactNode } from 'react'

import type { CameraProblem } from '@/components/call/media'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Camera } from '@/components/pictograms/Camera'
import { CameraOff } from '@/components/pictograms/CameraOff'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Cross } from '@/components/pictograms/Cross'
import { Lock } from '@/components/pictograms/Lock'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { OtherTab } from '@/components/pictograms/OtherTab'
import { TextLines } from '@/components/pictograms/TextLines'
import { CallButton } from '@/components/scene/CallButton'

const then = <span className="text-xl text-ink-muted">→</span>
const camera = <Camera className="size-12 shrink-0 text-ok sm:size-16" />

/** What to do, or what will happen, until there is a picture; without a camera one writes. */
const waysOut: Record<CameraProblem, ReactNode> = {
  refused: (
    <>
      {then}
      <span className="flex items-center gap-2 rounded-full border-2 border-line-strong bg-surface px-3 py-1">
        <Lock className="size-9 text-accent" />
        <span className="h-2 w-10 rounded-full bg-line-strong" />
      </span>
      {then}
      {camera}
    </>
  ),
  busy: (
    <>
      {then}
      <span className="relative">
        <OtherTab className="size-12 text-wait sm:size-16" />
        <Cross className="absolute -right-2 -bottom-1 size-7 text-accent" />
      </span>
      {then}
      {camera}
    </>
  ),
  stopped: (
    <>
      {then}
      {camera}
    </>
  ),
  missing: (
    <>
      {then}
      <TextLines className="size-12 shrink-0 text-brand sm:size-16" />
    </>
  ),
  offline: (
    <>
      <NoNetwork className="size-10 shrink-0 text-wait" />
      {then}
      <ComingBack className="size-12 shrink-0 text-wait sm:size-16" />
      {then}
      {camera}
    </>
  ),
}

type Props = { problem: CameraProblem | null; words: CallWords; onAgain: () => void; onText: () => void }

/** No picture: what is wrong and what to do, as a picture; the doors beside it stay open. Without a problem the camera is just opening. */
export function CameraHelp({ problem, words, onAgain, onText }: Props) {
  if (problem === null)
    return (
      <div className="grid h-full place-items-center p-4">
        <p className="grid max-w-sm justify-items-center gap-3 text-center">
          <Camera className="size-24 text-brand motion-safe:animate-pulse" />
          {words.starting.sign}
        </p>
      </div>
    )
  return (
    <div
      role="alert"
      className="flex h-full flex-col items-center gap-3 overflow-y-auto p-4 pt-16 text-center before:mt-auto after:mb-auto"
    >
      <span className="flex items-center gap-2" aria-hidden>
        <CameraOff className="size-12 shrink-0 text-stop sm:size-16" />
        {waysOut[problem]}
      </span>
      {/* What is signed is about the lock: true only of a camera that was refused. */}
      {problem === 'refused' && <Prompt of="call-camera" label={words.camera.refused} className="w-48 shrink-0" />}
      <p className="text-lg font-semibold">{words.camera[problem]}</p>
      <span className="flex gap-3">
        <CallButton picture={Camera} label={words.camera.again} onPress={onAgain} variant="call" showLabel />
        <CallButton picture={TextLines} label={words.camera.text} onPress={onText} showLabel />
      </span>
      <p className="max-w-md text-ink-muted">{words.camera.how[problem]}</p>
    </div>
  )
}
