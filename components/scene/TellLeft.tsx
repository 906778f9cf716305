'use client'

import { useTellLeft } from './useTellLeft'

/** On a page for which a call was left: that it was is told until the server has heard it. */
export function TellLeft() {
  useTellLeft()
  return null
}
