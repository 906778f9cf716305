import { Opening } from './Opening'
import { Preview } from './Preview'
import { Recording } from './Recording'
import type { SceneProps } from './types'

/** From the closed camera to what was recorded, to be looked at before it is sent. */
export function Scenes({ onSend, ...scene }: SceneProps & { onSend: () => void }) {
  const { state } = scene.recorder
  switch (state.phase) {
    case 'closed':
    case 'opening':
      return <Opening {...scene} state={state} />
    case 'ready':
    case 'recording':
      return <Recording {...scene} state={state} />
    case 'recorded':
      return <Preview {...scene} state={state} onSend={onSend} />
    default:
      return state satisfies never
  }
}
