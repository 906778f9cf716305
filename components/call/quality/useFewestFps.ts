'use client'

import type { RemoteTrack } from 'livekit-client'

import { useReceived } from './useReceived'

const everyMs = 1000
/** A picture that has just begun grows into its rate. */
const beginsMs = 5000

/** Once a second: of the pictures that I receive, the rate of the slowest; null while nothing can be said. */
export function useFewestFps(tracks: readonly RemoteTrack[], onLook: (fps: number | null) => void): void {
  useReceived(tracks, { everyMs }, (seen) => {
    const rates = seen.flatMap(({ fps, ageMs }) => (ageMs > beginsMs ? fps : []))
    // A window that nobody sees decodes as it likes.
    onLook(document.visibilityState === 'visible' && rates.length > 0 ? Math.min(...rates) : null)
  })
}
