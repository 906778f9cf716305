import { Opening } from './Opening'
import { Preview } from './Preview'
import { Recording } from './Recording'
import type { SceneProps } from './types'

/** From the closed camera to what was recorded, to be looked at before it is sent. */
export function Scenes({ onSend, ...scene }: SceneProps & { onSend: () => void }) {
  switch (scene.recorder.phase) {
    case 'closed':
    case 'opening':
      return <Opening {...scene} />
    case 'ready':
    case 'recording':
      return <Recording {...scene} />
    case 'recorded':
      return <Preview {...scene} onSend={onSend} />
    default:
      return scene.recorder.phase satisfies never
  }
}
