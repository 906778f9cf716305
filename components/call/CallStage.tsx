'use client'

import { useDeskCalls } from './DeskCallsProvider'
import { IncomingCall } from './IncomingCall'
import { StaffCall } from './StaffCall'
import { WrapUp } from './WrapUp'

/** Middle column of the desk: the call that is offered to me, the one I am in, or the one I am wrapping up; else nothing. */
export function CallStage() {
  const { calls } = useDeskCalls()
  if (!calls) return null
  const { offer, call } = calls
  if (call?.state === 'live') return <StaffCall key={call.id} call={call} />
  if (offer) return <IncomingCall key={offer.id} offer={offer} />
  return call ? <WrapUp key={call.id} call={call} /> : null
}
