'use client'

import { DeskCall } from './DeskCall'
import { useDeskCalls } from './DeskCallsProvider'
import { HandedOver } from './HandedOver'
import { LookingOn } from './LookingOn'
import { WrapUp } from './WrapUp'

/** Middle column of the desk: the call that is offered to me, the one I am in, the one I am wrapping up or have handed over, or the one I look on; else nothing. */
export function CallStage() {
  const { calls } = useDeskCalls()
  if (!calls) return null
  const { me, offer, call, lookingOn, handedOver } = calls
  if (lookingOn) return <LookingOn key={lookingOn.callId} lookingOn={lookingOn} />
  if (call?.state === 'live') return <DeskCall key={call.id} windowId={me.windowId} call={call} offer={null} />
  if (offer) return <DeskCall key={offer.id} windowId={me.windowId} call={null} offer={offer} />
  if (call) return <WrapUp key={call.id} call={call} />
  return handedOver && <HandedOver {...handedOver} />
}
