'use client'

import { isPoorAmong } from '@/lib/calls/picture/offer'

import { type Peer, signersAmong } from '../view'
import { useReceived } from './useReceived'

const everyMs = 1000

/** Once a second: is the signing of anybody among these too slow to be read? */
export function useIsPoor(peers: readonly Peer[], onLook: (isPoor: boolean) => void): void {
  const pictures = signersAmong(peers).flatMap(({ video }) => video ?? [])
  // A window that nobody sees decodes as it likes.
  useReceived(pictures, { everyMs }, (seen) => onLook(document.visibilityState === 'visible' && isPoorAmong(seen)))
}
