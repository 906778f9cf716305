import { useState } from 'react'

import type { Answer } from '@/components/browser/ask'
import { useEvery } from '@/components/browser/useEvery'
import type { CallConnection } from '@/components/call/connection'
import type { CallStatus } from '@/lib/calls/answers'

const againMs = 2000

/** The citizen stops the recording: the interpreter's page hears it over the room, and the app is told until it was heard. `isUnheard`: it was not yet. */
export function useStopping(
  recording: CallStatus['recording'],
  connection: CallConnection,
  tell: () => Promise<Answer<unknown>>,
) {
  const [wanted, setWanted] = useState<string | null>(null)
  const [isUnheard, setIsUnheard] = useState(false)
  const isOn = recording?.state === 'recording' && recording.id === wanted
  useEvery(
    againMs,
    async () => {
      void connection.say({ kind: 'urgent', what: { act: 'stop_recording' } })
      setIsUnheard(!(await tell()).ok)
    },
    isOn,
  )
  return { stop: () => (recording ? setWanted(recording.id) : void tell()), isUnheard: isOn && isUnheard }
}
