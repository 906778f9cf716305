'use client'

import { useCallback, useSyncExternalStore } from 'react'

/** A phone call has taken the camera or the microphone (iOS): nothing of it comes until the phone call is over. */
export function useIsMuted(track: MediaStreamTrack | undefined): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      for (const event of ['mute', 'unmute']) track?.addEventListener(event, onChange)
      return () => {
        for (const event of ['mute', 'unmute']) track?.removeEventListener(event, onChange)
      }
    },
    [track],
  )
  return useSyncExternalStore(
    subscribe,
    () => track?.muted ?? false,
    () => false,
  )
}
