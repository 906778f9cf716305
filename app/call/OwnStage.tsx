'use client'

import { clsx } from 'clsx'
import { useState } from 'react'

import { Coach, useWantsCoach } from '@/components/call/coach/Coach'
import { SaidAloud } from '@/components/call/text/SaidAloud'
import { TextPanel } from '@/components/call/text/TextPanel'
import type { CallRoom } from '@/components/call/useCallRoom'
import { VideoView } from '@/components/call/VideoView'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Eye } from '@/components/pictograms/Eye'
import { Light } from '@/components/pictograms/Light'
import { Microphone } from '@/components/pictograms/Microphone'
import { TextLines as TextPicture } from '@/components/pictograms/TextLines'
import { WaitingLine } from '@/components/pictograms/WaitingLine'
import { CallButton } from '@/components/scene/CallButton'
import { LanguageWord } from '@/components/scene/LanguageWord'
import { Silhouette } from '@/components/scene/Silhouette'
import { WholePicture } from '@/components/scene/WholePicture'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { CameraHelp } from './CameraHelp'

type Props = {
  mode: CallMode
  words: CallWords
  locale: Locale
  room: CallRoom
  /** Somebody is on shift. */
  isAttended: boolean
}

/**
 * My own picture while I wait: large, with the shape to sit in, the light, and one slow pulse that says "we see you". Where nobody is on shift,
 * or no picture is sent, nobody is seen: then it says only that the place in the line is kept.
 */
export function OwnStage({ mode, words, locale, room: { connection, view, text }, isAttended }: Props) {
  const [isWriting, setIsWriting] = useState(false)
  const coach = useWantsCoach()
  const isJoined = view.link === 'joined'
  // A camera that stopped keeps its last, black picture: what helps is shown instead.
  const camera = view.cameraProblem ? null : view.camera
  const isSeen = isJoined && isAttended && mode === 'sign' && camera !== null && view.isSent
  return (
    <div className="relative flex min-h-0 flex-1 flex-col landscape:flex-row">
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="relative min-h-0 flex-1">
          {camera && (
            <WholePicture track={camera.mediaStreamTrack}>
              <VideoView track={camera} label={words.live.own} isMirrored />
              {coach.wants && <Silhouette label={words.waiting.guide} />}
            </WholePicture>
          )}
          {!camera && mode === 'sign' && (
            <CameraHelp
              problem={view.cameraProblem}
              words={words}
              onAgain={() => void connection.devices.turnCameraOn()}
              onText={() => setIsWriting(!isWriting)}
            />
          )}
          {!camera && mode === 'voice' && (
            <div className="grid h-full place-content-center justify-items-center gap-3 p-4 text-center text-lg">
              <Microphone className="size-28 text-brand" />
              {view.microphoneProblem ? (
                <>
                  <p role="alert">{words.microphone[view.microphoneProblem]}</p>
                  <CallButton
                    picture={Microphone}
                    label={words.microphone.again}
                    onPress={() => void connection.devices.turnMicrophoneOn()}
                    variant="call"
                    showLabel
                  />
                </>
              ) : (
                <p>{words.waiting.heard}</p>
              )}
            </div>
          )}
          {isJoined && (
            <span
              aria-hidden
              className={clsx(
                'pointer-events-none absolute inset-0 border-[6px]',
                isAttended ? 'border-ok motion-safe:animate-pulse' : 'border-wait',
              )}
            />
          )}
          {isSeen && <Prompt of="call-waiting" label={words.waiting.seen} className="absolute! top-20 right-3 w-28" />}
          <output className="absolute top-3 left-3 flex max-w-[calc(100%-6.5rem)] items-center gap-2 rounded-card bg-paper/85 py-1 pr-3 pl-2 font-semibold [@media(max-height:38rem)]:top-1.5 [@media(max-height:38rem)]:left-1.5 [@media(max-height:38rem)]:py-0 [@media(max-height:38rem)]:[&>svg]:size-8">
            {isSeen ? (
              <Eye className="size-10 text-ok" />
            ) : isJoined ? (
              <WaitingLine className={clsx('size-10', isAttended ? 'text-ok' : 'text-wait')} />
            ) : (
              <ComingBack className="size-10 text-wait motion-safe:animate-spin motion-safe:[animation-duration:2s]" />
            )}
            {isSeen
              ? words.waiting.seen
              : isJoined
                ? words.waiting.heard
                : view.link === 'joining' || view.link === 'idle'
                  ? words.waiting.joining
                  : words.back.self}
          </output>
        </div>
        {/* Below the picture: nothing lies over the face and the hands that are to be seen in it. A tip takes the place of what it is about. */}
        <div
          data-yields
          className={clsx(
            'group flex items-center gap-2',
            isWriting ? 'absolute bottom-2 left-2' : 'mx-auto w-full max-w-2xl px-3 pt-2',
          )}
        >
          {!isWriting && (
            <>
              <span className="group-has-data-tip:hidden">
                <LanguageWord language={words.language} />
              </span>
              {camera && <Coach track={camera} words={words.coach} className="min-w-0 flex-1" />}
              {camera && (
                <span className="group-has-data-tip:hidden">
                  <CallButton
                    picture={Light}
                    label={words.coach.tips}
                    onPress={() => coach.want(!coach.wants)}
                    isOn={coach.wants}
                  />
                </span>
              )}
            </>
          )}
          {/* Without a picture writing is offered in its place. */}
          {(camera || mode === 'voice') && (
            <span className="ml-auto">
              <CallButton
                picture={TextPicture}
                label={words.text.title}
                onPress={() => setIsWriting(!isWriting)}
                isOn={isWriting}
              />
            </span>
          )}
        </div>
      </div>
      <SaidAloud text={text} words={words} locale={locale} />
      {isWriting && (
        <div
          data-corner
          className="relative flex max-h-[45%] min-h-56 flex-col landscape:max-h-none landscape:w-1/3 landscape:min-w-72 landscape:pt-20"
        >
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} takesFocus />
        </div>
      )}
    </div>
  )
}
