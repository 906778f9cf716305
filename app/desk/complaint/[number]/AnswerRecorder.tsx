'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { Scenes } from '@/components/recording/Scenes'
import { Sending } from '@/components/recording/Sending'
import { useRecorder } from '@/components/recording/useRecorder'
import { useSending } from '@/components/recording/useSending'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { RecordingKind } from '@/lib/recordings/schema'

/** The answer, recorded at the desk: in sign by who signs, else by voice. It is sent when it has been looked at. */
export function AnswerRecorder({ number, kinds }: { number: string; kinds: RecordingKind[] }) {
  const t = useTranslations('desk.answer')
  const [kind, setKind] = useState<RecordingKind | null>(null)
  if (kind) return <Sitting number={number} kind={kind} onClose={() => setKind(null)} />
  return (
    <div className="grid gap-2">
      {kinds.map((one) => {
        const Picture = one === 'sign' ? SignedMessage : VoiceMessage
        return (
          <Button key={one} type="button" variant="secondary" onClick={() => setKind(one)}>
            <Picture className="size-7" />
            {t(one)}
          </Button>
        )
      })}
      <p className="text-sm text-ink-muted">{t('lead')}</p>
    </div>
  )
}

function Sitting({ number, kind, onClose }: { number: string; kind: RecordingKind; onClose: () => void }) {
  const t = useTranslations('desk.answer')
  const { sign, call, errors } = useMessages()
  const router = useRouter()
  const recorder = useRecorder(kind, { purpose: 'answer', number })
  const { step, done, refusal, send } = useSending(recorder, errors, 'no')
  if (done) return <Notice tone="ok">{t('sent')}</Notice>
  const onSend = async () => {
    await send('')
    router.refresh()
  }
  return (
    <div className="grid gap-2">
      <div className="theme-dark flex h-[min(70dvh,34rem)] flex-col overflow-hidden rounded-card bg-paper text-ink">
        {step === 'busy' ? (
          <Sending progress={recorder.progress} words={sign} />
        ) : (
          <Scenes
            {...{ kind, words: sign, callWords: call, recorder, refusal }}
            onSend={() => {
              void onSend()
            }}
          />
        )}
      </div>
      {step !== 'busy' && recorder.state.phase !== 'recording' && (
        <Button
          type="button"
          variant="quiet"
          onClick={() => {
            void recorder.discard()
            onClose()
          }}
        >
          {t('close')}
        </Button>
      )}
    </div>
  )
}
