'use client'

import { clsx } from 'clsx'
import { useState } from 'react'

import { CallButton } from '@/components/call/CallButton'
import { Coach, useWantsCoach } from '@/components/call/coach/Coach'
import type { CallConnection } from '@/components/call/connection'
import { LanguageWord } from '@/components/call/LanguageWord'
import { Silhouette } from '@/components/call/Silhouette'
import { TextPanel } from '@/components/call/TextPanel'
import type { TextLines } from '@/components/call/useTextLines'
import { VideoView } from '@/components/call/VideoView'
import type { CallView } from '@/components/call/view'
import { WholePicture } from '@/components/call/WholePicture'
import type { CallWords } from '@/components/call/words'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Eye } from '@/components/pictograms/Eye'
import { Light } from '@/components/pictograms/Light'
import { Microphone } from '@/components/pictograms/Microphone'
import { TextLines as TextPicture } from '@/components/pictograms/TextLines'
import type { CallMode } from '@/lib/calls/schema'

import { CameraHelp } from './CameraHelp'

type Props = {
  mode: CallMode
  words: CallWords
  locale: 'hi' | 'en'
  connection: CallConnection
  view: CallView
  text: TextLines
}

/** My own picture while I wait: large, with the shape to sit in, the light, and one slow pulse that says "we see you". */
export function OwnStage({ mode, words, locale, connection, view, text }: Props) {
  const [isWriting, setIsWriting] = useState(false)
  const coach = useWantsCoach()
  const isSeen = view.link === 'joined'
  // A camera that stopped keeps its last, black picture: what helps is shown instead.
  const camera = view.cameraProblem ? null : view.camera
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      <div className="relative min-h-0 min-w-0 flex-1">
        {camera && (
          <>
            <WholePicture track={camera.mediaStreamTrack}>
              <VideoView track={camera} label={words.live.own} isMirrored />
              {coach.wants && <Silhouette label={words.waiting.guide} />}
            </WholePicture>
            <Coach track={camera} words={words.coach} className="absolute top-24 right-22 left-3 mx-auto max-w-sm" />
            <span className="absolute top-24 right-3">
              <CallButton
                picture={Light}
                label={words.coach.tips}
                onPress={() => coach.want(!coach.wants)}
                isOn={coach.wants}
              />
            </span>
          </>
        )}
        {!camera && mode === 'sign' && (
          <CameraHelp
            problem={view.cameraProblem}
            words={words}
            onAgain={() => void connection.turnCameraOn()}
            onText={() => setIsWriting(!isWriting)}
          />
        )}
        {!camera && mode === 'voice' && (
          <div className="grid h-full place-items-center">
            <p className="grid justify-items-center gap-3 text-center text-lg">
              <Microphone className="size-28 text-brand" />
              {view.microphoneProblem ? words.camera.microphone : words.waiting.heard}
            </p>
          </div>
        )}
        {isSeen && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-0 border-[6px] border-ok motion-safe:animate-pulse"
          />
        )}
        <output className="absolute top-3 left-3 flex items-center gap-2 rounded-card bg-paper/85 py-1 pr-3 pl-2 font-semibold">
          {isSeen ? (
            <Eye className="size-10 text-ok" />
          ) : (
            <ComingBack className="size-10 text-wait motion-safe:animate-spin motion-safe:[animation-duration:2s]" />
          )}
          {isSeen
            ? mode === 'sign' && camera
              ? words.waiting.seen
              : words.waiting.heard
            : view.link === 'joining' || view.link === 'idle'
              ? words.waiting.joining
              : words.back.self}
        </output>
        {/* At a corner that nothing else has: without a picture there is no light to measure, and writing is offered in the middle. */}
        <span className={clsx('absolute rounded-card bg-paper/85', view.camera ? 'bottom-3 left-3' : 'top-24 right-3')}>
          <LanguageWord language={words.language} />
        </span>
        {(view.camera || mode === 'voice') && (
          <span className="absolute right-3 bottom-3">
            <CallButton
              picture={TextPicture}
              label={words.text.title}
              onPress={() => setIsWriting(!isWriting)}
              isOn={isWriting}
            />
          </span>
        )}
      </div>
      {isWriting && (
        <div className="flex max-h-[45%] min-h-48 flex-col landscape:max-h-none landscape:w-1/3 landscape:min-w-72">
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} takesFocus />
        </div>
      )}
    </div>
  )
}
