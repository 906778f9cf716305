'use client'

import { useEffect } from 'react'

import { useEvery } from '@/components/browser/useEvery'
import type { Urgent } from '@/lib/calls/room/wire'

import type { CallConnection, CallConnectionOptions } from './connection'
import { type OwnCorner, useOwnPicture } from './OwnPicture'
import { type LinesOf, type TextLines, useTextLines } from './text/useTextLines'
import { useCallConnection } from './useCallConnection'
import type { CallView } from './view'

/** Whoever joins is heard of only once the others know them: what they said before is lost without a word, also over the reliable channel. */
const sayAgainMs = 2000

/** What everybody in a call has: the connection and what it looks like now, the text beside it, and where the own picture stands. */
export type CallRoom = { connection: CallConnection; view: CallView; text: TextLines; own: OwnCorner }

type Options = {
  getJoin: CallConnectionOptions['getJoin']
  side: TextLines['side']
  /** Null while there is no call. */
  lines: LinesOf | null
  /** What this page knows of the call that concerns the others: they hear at once when it is other than before. Undefined: nothing yet. */
  known?: string | undefined
  /** Somebody came, or the call changed: the app knows more than this page. */
  onNews?: () => void
  /** What the citizen decided, heard before the app tells it. */
  onUrgent?: (what: Urgent) => void
}

export function useCallRoom({ getJoin, side, lines, known, onNews, onUrgent }: Options): CallRoom {
  const { connection, view } = useCallConnection({
    getJoin,
    onWire: (message, from) => {
      if (message.kind === 'here') text.forgetDraft(from)
      if (message.kind === 'urgent') return from.kind === 'citizen' ? onUrgent?.(message.what) : undefined
      if (message.kind === 'changed' || message.kind === 'here') onNews?.()
      else text.hear(message, from)
    },
  })
  const isJoined = view.link === 'joined'
  useEffect(() => {
    if (known !== undefined && isJoined) void connection.say({ kind: 'changed' })
  }, [connection, known, isJoined])
  const text = useTextLines({ connection, view, side, lines })
  const sayAgain = async (): Promise<void> => {
    connection.marks.sayAgain()
    text.sayAgain()
  }
  useEvery(sayAgainMs, sayAgain, isJoined)
  return { connection, view, text, own: useOwnPicture() }
}
