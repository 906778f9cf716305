import type { CallWords } from '@/components/call/words'
import type { Messages } from '@/lib/i18n/messages'
import type { RecordingKind } from '@/lib/recordings/schema'

import type { RecorderState, useRecorder } from './useRecorder'

export type SignWords = Messages['sign']

export type SceneProps = {
  kind: RecordingKind
  words: SignWords
  callWords: CallWords
  recorder: ReturnType<typeof useRecorder>
  /** Why it was not taken, where no other scene says it. */
  refusal?: string | null
}

/** The props of a scene that shows these phases. */
export type SceneOf<Phase extends RecorderState['phase']> = SceneProps & {
  state: Extract<RecorderState, { phase: Phase }>
}
