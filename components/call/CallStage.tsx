'use client'

import { DeskCall } from './DeskCall'
import { useDeskCalls } from './DeskCallsProvider'
import { WrapUp } from './WrapUp'

/** Middle column of the desk: the call that is offered to me, the one I am in, or the one I am wrapping up; else nothing. */
export function CallStage() {
  const { calls } = useDeskCalls()
  if (!calls) return null
  const { offer, call } = calls
  if (call?.state === 'live') return <DeskCall key={call.id} call={call} offer={null} />
  if (offer) return <DeskCall key={offer.id} call={null} offer={offer} />
  return call ? <WrapUp key={call.id} call={call} /> : null
}
