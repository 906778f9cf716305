import { useEffect, useState } from 'react'

import { refusalIn, type Refusals } from '@/components/call/refusal'
import type { RecordingStatus } from '@/lib/recordings/schema'

import type { useRecorder } from './useRecorder'

/** From "send" to where it is in the register; refused, it is back where it was asked. */
export function useSending(recorder: ReturnType<typeof useRecorder>, refusals: Refusals) {
  const [step, setStep] = useState<'no' | 'phone' | 'busy'>('no')
  const [done, setDone] = useState<RecordingStatus | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function send(phone: string, orBack: 'phone' | 'no' = 'phone') {
    setStep('busy')
    setRefusal(null)
    const finished = await recorder.finish(phone)
    if (finished.ok) return setDone(finished.value)
    setStep(orBack)
    setRefusal(refusalIn(refusals, finished.code))
  }

  // What was sent without a network in a visit before goes on by itself.
  const { sentBefore } = recorder
  useEffect(() => {
    if (sentBefore) void send(sentBefore.phone)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is found
  }, [sentBefore])

  return { step, setStep, done, refusal, send }
}
