import type { Link } from '@/components/call/view'
import type { CallStatus } from '@/lib/calls/answers'
import { screenOf } from '@/lib/calls/state'

/** What the citizen's page shows, one at a time. `trouble`: no call can begin. `apart`: the call is on, but not in this window. */
export type Scene =
  | { name: 'door' | 'asking_back' | 'called_back' | 'given_up' }
  | { name: 'trouble'; code: string }
  | { name: 'apart'; why: 'elsewhere' | 'lost' }
  | { name: 'waiting' | 'live' | 'ended'; status: CallStatus }

type PageState = {
  status: CallStatus | null
  link: Link
  /** The code of what kept the call from beginning. */
  trouble: string | null
  /** The form for a call back is open. */
  isAskingBack: boolean
}

/** By what the database says of the call first, then by what happened in this window. */
export function sceneOf({ status, link, trouble, isAskingBack }: PageState): Scene {
  const screen = status && screenOf(status)
  if (screen === 'called_back') return { name: 'called_back' }
  // Who was answered meanwhile talks, and has the number and the faces after it.
  if (isAskingBack && screen !== 'live' && screen !== 'ended') return { name: 'asking_back' }
  if (trouble !== null) return { name: 'trouble', code: trouble }
  if (link === 'elsewhere') return { name: 'apart', why: 'elsewhere' }
  // What is over needs no way back.
  if (link === 'lost' && (screen === null || screen === 'waiting' || screen === 'live'))
    return { name: 'apart', why: 'lost' }
  if (status === null || screen === null) return { name: 'door' }
  return screen === 'given_up' ? { name: 'given_up' } : { name: screen, status }
}
