'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { CallConnection, type CallConnectionOptions } from './connection'
import type { CallView } from './view'

/** The connection of this page to its call, one for the page's life, and what it looks like now. */
export function useCallConnection(options: CallConnectionOptions): { connection: CallConnection; view: CallView } {
  const [connection] = useState(() => new CallConnection())
  useEffect(() => connection.use(options))
  return { connection, view: useSyncExternalStore(connection.subscribe, connection.view, connection.view) }
}
