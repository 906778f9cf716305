import { useEffect, useState } from 'react'

import { refusalIn, type Refusals } from '@/components/browser/refusal'
import type { RecordingStatus } from '@/lib/recordings/schema'

import type { useRecorder } from './useRecorder'

/** From "send" to where it is in the register; refused, it is back where it was asked (`back`: a reply asks for no phone number). */
export function useSending(recorder: ReturnType<typeof useRecorder>, refusals: Refusals, back: 'phone' | 'no') {
  const [step, setStep] = useState<'no' | 'phone' | 'busy'>('no')
  const [done, setDone] = useState<RecordingStatus | null>(null)
  const [refused, setRefused] = useState<{ code: string | null; phone: string }>({ code: null, phone: '' })

  async function send(phone: string) {
    setStep('busy')
    setRefused({ code: null, phone })
    const finished = await recorder.finish(phone)
    if (finished.ok) return setDone(finished.value)
    setStep(back)
    setRefused({ code: finished.code, phone })
  }

  // What was sent without a network in a visit before goes on by itself.
  const { state } = recorder
  const sentBefore = state.phase === 'recorded' ? (state.found?.sent ?? null) : null
  useEffect(() => {
    if (sentBefore) void send(sentBefore.phone)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is found
  }, [sentBefore])

  const refusal = refused.code === null ? null : refusalIn(refusals, refused.code)
  return { step, setStep, done, refused, refusal, send }
}
