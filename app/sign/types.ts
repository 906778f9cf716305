import type { CallWords } from '@/components/call/words'

import type { SignWords } from './SignPage'
import type { useRecorder } from './useRecorder'

export type SceneProps = {
  kind: 'sign' | 'voice'
  words: SignWords
  callWords: CallWords
  recorder: ReturnType<typeof useRecorder>
}
