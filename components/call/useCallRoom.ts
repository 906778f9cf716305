'use client'

import type { CallConnection, CallConnectionOptions } from './connection'
import { type OwnPlace, useOwnPicture } from './OwnPicture'
import { type TextLines, useTextLines } from './text/useTextLines'
import { useCallConnection } from './useCallConnection'
import type { CallView } from './view'

/** What everybody in a call has: the connection and what it looks like now, the text beside it, and where the own picture stands. */
export type CallRoom = { connection: CallConnection; view: CallView; text: TextLines; own: OwnPlace }

type Options = {
  getJoin: CallConnectionOptions['getJoin']
  side: TextLines['side']
  /** The route of this call's lines; null while there is no call. */
  linesPath: string | null
  /** What is said to the page and is no text. */
  onNews?: (kind: 'registered' | 'here') => void
}

export function useCallRoom({ getJoin, side, linesPath, onNews }: Options): CallRoom {
  const { connection, view } = useCallConnection({
    getJoin,
    onWire: (message, from) => {
      if (message.kind === 'here') text.forgetDraft(from)
      if (message.kind === 'registered' || message.kind === 'here') onNews?.(message.kind)
      else text.hear(message, from)
    },
  })
  const text = useTextLines({ connection, view, side, path: linesPath })
  return { connection, view, text, own: useOwnPicture() }
}
