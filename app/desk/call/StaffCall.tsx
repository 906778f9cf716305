'use client'

import { useLocale, useMessages, useTranslations } from 'next-intl'

import { CallControls } from '@/components/call/CallControls'
import { Coach } from '@/components/call/coach/Coach'
import { NoDevice } from '@/components/call/NoDevice'
import { OutOfCall } from '@/components/call/OutOfCall'
import { Pictures } from '@/components/call/Pictures'
import { PictureOffer } from '@/components/call/quality/PictureOffer'
import { usePictureWatch } from '@/components/call/quality/usePictureWatch'
import { Since } from '@/components/call/Since'
import { SaidAloud } from '@/components/call/text/SaidAloud'
import { TextPanel } from '@/components/call/text/TextPanel'
import type { CallRoom } from '@/components/call/useCallRoom'
import { citizensSeat, staffSeats } from '@/components/call/view'
import { Eye } from '@/components/pictograms/Eye'
import type { CallOnStage } from '@/lib/calls/answers'
import { guestsAmong } from '@/lib/calls/room/identity'
import type { Outcome } from '@/lib/calls/schema'

import { ConsentDesk } from './ConsentDesk'
import { EmergencyAlert } from './EmergencyAlert'
import { EndCall } from './EndCall'
import { HandOver } from './HandOver'
import { Invite } from './Invite'
import { PictureMeter } from './PictureMeter'
import { useCallRecorder } from './record/useCallRecorder'

type Props = {
  call: CallOnStage
  room: CallRoom
  onJoin: () => Promise<void>
  onEnd: (outcome: Outcome) => Promise<void>
}

/** My live call: the citizen whole, my picture, text, the end with its outcome. The form stays beside it. */
export function StaffCall({ call, room, onJoin, onEnd }: Props) {
  const words = useMessages().call
  const locale = useLocale()
  const t = useTranslations('desk-calls')
  // The pictures' words are the citizen's; two of them are others when said to staff.
  const pictureWords = {
    live: { ...words.live, coming: t('live.coming') },
    back: { ...words.back, self: t('live.joiningAgain') },
    people: words.people,
    recording: words.recording,
  }
  const { connection, view, text } = room
  const isRecording = call.recording?.state === 'recording'
  const sending = useCallRecorder(
    {
      callId: call.id,
      recordingId: call.recording?.id ?? null,
      isOn: isRecording && call.isMine,
    },
    view,
  )

  const { mode } = call
  const isJoined = view.link === 'joined'
  // Too long away for the page to go on trying: it is I who must come back, not the citizen.
  const isOut = view.link === 'lost'
  // Who takes the call over only watches until it is theirs.
  const peer = call.isMine ? view.peers.find(({ kind }) => kind === 'citizen') : undefined
  // The other interpreter of a hand-over, not me.
  const [now, next] = [staffSeats({ ...call, handOver: null }, view), staffSeats({ ...call, answeredBy: null }, view)]
  const seats = [citizensSeat, ...(call.isMine ? next : now)]
  const watch = usePictureWatch(connection, {
    peer,
    peers: call.isMine ? view.peers : [],
    mode,
    path: `/api/desk/calls/${call.id}/quality`,
    isWriting: text.isOpen,
  })

  return (
    <section
      data-desk-call
      aria-label={t('live.title')}
      className="theme-dark flex flex-col overflow-hidden rounded-card lg:overflow-y-auto [--spacing-target-call:3rem] lg:h-[calc(100dvh-9.5rem)] lg:min-h-112"
    >
      {/* As high as the meter, which comes with the first report, so that nothing moves then. */}
      <div className="flex min-h-target shrink-0 flex-wrap items-center gap-x-3 px-3">
        <span className="mr-auto font-semibold">{t(`mode.${mode}`)}</span>
        {call.isMine && (
          <PictureMeter
            mode={mode}
            watch={watch}
            guests={guestsAmong(view.peers)}
            isTheirCameraOff={peer?.isCameraOff ?? false}
            isMyCameraOff={view.mine.isCameraOff}
          />
        )}
        {/* Alone in the room nobody is connected: the stage says who is awaited. */}
        <output>{isJoined ? view.peers.length > 0 && t('live.joined') : t(isOut ? 'live.out' : 'live.joining')}</output>
        {call.since && <Since at={call.since} className="font-bold" />}
      </div>
      {call.emergencyAt && <EmergencyAlert since={call.emergencyAt} by={call.emergencyBy} />}
      {call.onlookers.length > 0 && (
        <output className="flex items-center gap-2 px-3 py-1 font-semibold">
          <Eye className="size-6 text-accent" />
          {t('live.lookedOn', { name: call.onlookers.map((one) => one[locale]).join(', ') })}
        </output>
      )}
      {/* What lasts is always in sight: the state above, the text, and below the buttons and the end. The picture has the rest, and keeps it: what is
          opened for a moment lies beside the call. */}
      {isOut ? (
        <div className="flex shrink-0 lg:min-h-[22%] lg:flex-1">
          <OutOfCall why="lost" says={t('lost.says')} button={t('lost.join')} onPress={() => void onJoin()} />
        </div>
      ) : (
        <div className="relative aspect-4/3 w-full shrink-0 lg:aspect-auto lg:min-h-[22%] lg:flex-1">
          <Pictures
            room={room}
            name={words.people.citizen}
            seats={seats}
            words={pictureWords}
            locale={locale}
            mode={mode}
            isRecorded={isRecording && !sending.refusal}
          />
        </div>
      )}
      <SaidAloud text={text} words={words} locale={locale} />
      {text.isOpen && (
        <div className="flex h-43 shrink-0 flex-col has-data-phrases:h-60">
          <TextPanel text={text} words={words} locale={locale} peers={view.peers} />
        </div>
      )}
      {mode === 'sign' && <Coach track={view.camera} words={words.coach} className="px-2" />}
      <NoDevice words={words} room={room} />
      <PictureOffer
        words={{ ...words.picture, message: t('picture.suggest') }}
        watch={watch}
        onWrite={() => text.setOpen(true)}
        onMessage={watch.suggest}
      />
      <div data-tools className="flex min-h-15 flex-wrap items-center gap-2 overflow-y-auto px-3 py-1">
        <HandOver call={call} />
        {call.isMine && (
          <>
            <ConsentDesk call={call} sending={sending} />
            <Invite callId={call.id} hasComplaint={call.complaintId !== null} peers={view.peers} />
          </>
        )}
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-x-2 px-3 pb-2">
        <CallControls words={words.live} room={room} />
        {call.isMine && <EndCall call={call} onEnd={onEnd} />}
      </div>
    </section>
  )
}
