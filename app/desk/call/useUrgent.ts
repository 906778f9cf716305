import { useState } from 'react'

import { timeNow } from '@/components/browser/useNow'
import type { CallOnStage } from '@/lib/calls/answers'
import type { Urgent } from '@/lib/calls/room/wire'

type Heard = { emergencyAt: string | null; stopped: string | null }
const nothing: Heard = { emergencyAt: null, stopped: null }

/** What the citizen decided, over the room: my call as it is with that, also while the app has not heard of it. */
export function useUrgent(call: CallOnStage | null) {
  const [heard, setHeard] = useState(nothing)
  // The app knows it too: from now on it has the word.
  if (heard.emergencyAt !== null && call?.emergencyAt) setHeard({ ...heard, emergencyAt: null })
  return {
    hear: (what: Urgent) =>
      setHeard((before) =>
        what.act === 'stop_recording'
          ? { ...before, stopped: call?.recording?.id ?? null }
          : { ...before, emergencyAt: what.isOn ? (before.emergencyAt ?? new Date(timeNow()).toISOString()) : null },
      ),
    call: call && withHeard(call, heard),
  }
}

function withHeard(call: CallOnStage, { emergencyAt, stopped }: Heard): CallOnStage {
  const { recording } = call
  const isStopped = recording?.state === 'recording' && recording.id === stopped
  return {
    ...call,
    emergencyAt: call.emergencyAt ?? emergencyAt,
    recording: isStopped ? { ...recording, state: 'stopped' } : recording,
  }
}
