'use client'

import { useState } from 'react'

import { ask } from '@/components/call/api'
import { CallFrame } from '@/components/call/CallFrame'
import type { CallWords } from '@/components/call/words'
import type { Messages } from '@/lib/i18n/messages'
import type { RecordingStatus } from '@/lib/recordings/schema'

import { Done } from './Done'
import { Opening } from './Opening'
import { PhoneStep } from './PhoneStep'
import { Preview } from './Preview'
import { Recording } from './Recording'
import { useRecorder } from './useRecorder'

export type SignWords = Messages['sign']

type Props = { kind: 'sign' | 'voice'; words: SignWords; callWords: CallWords; refusals: Record<string, string> }

/** Record, look at it, send it: a complaint with a number at once. */
export function SignPage({ kind, words, callWords, refusals }: Props) {
  const recorder = useRecorder(kind)
  const [isSending, setIsSending] = useState<'no' | 'phone' | 'busy'>('no')
  const [done, setDone] = useState<RecordingStatus | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function send(phone: string) {
    setIsSending('busy')
    setRefusal(null)
    const sent = await recorder.everythingSent()
    const finished = sent.ok
      ? await ask<RecordingStatus>(`/api/recordings/${sent.id}/finish`, phone ? { phone } : {})
      : sent
    if (finished.ok && 'value' in finished) return setDone(finished.value)
    setIsSending('phone')
    setRefusal(refusals['code' in finished ? finished.code : 'unavailable'] ?? refusals['unavailable'] ?? null)
  }

  const shared = { kind, words, callWords, recorder }
  return (
    <CallFrame heading={words.title[kind]} language={callWords.language}>
      {scene()}
    </CallFrame>
  )

  function scene() {
    if (done) return <Done kind={kind} words={words} callWords={callWords} status={done} />
    if (isSending !== 'no')
      return (
        <PhoneStep
          words={words}
          callWords={callWords}
          progress={recorder.progress}
          isBusy={isSending === 'busy'}
          refusal={refusal}
          onSend={send}
        />
      )
    switch (recorder.phase) {
      case 'closed':
      case 'opening':
        return <Opening {...shared} />
      case 'ready':
      case 'recording':
        return <Recording {...shared} />
      case 'recorded':
        return <Preview {...shared} onSend={() => setIsSending('phone')} />
      default:
        return recorder.phase satisfies never
    }
  }
}
