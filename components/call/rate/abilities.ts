import type { Ability } from '@/lib/calls/schema'

/** What of the browser the signing rate needs; each is looked at where it lives, so that it can be told without a call. */
type Browser = {
  RTCRtpSender?: { prototype: object } | undefined
  RTCRtpReceiver?: { prototype: object } | undefined
  HTMLVideoElement?: { prototype: object } | undefined
}

export type Abilities = {
  /** Rate and size of the sent picture can be set and its way be measured. Else the browser's own controller goes on. */
  canSteer: boolean
  /** How long pictures are kept back for repairs: the standard's name, Chrome's older one, or not at all (Safari). */
  wait: 'jitterBufferTarget' | 'playoutDelayHint' | null
  /** Each picture tells when it was received; else a queue is seen by the round trip alone. */
  tellsArrival: boolean
}

export function abilitiesOf(browser: Browser): Abilities {
  const sender = browser.RTCRtpSender?.prototype ?? {}
  const receiver = browser.RTCRtpReceiver?.prototype ?? {}
  const waits = ['jitterBufferTarget', 'playoutDelayHint'] as const
  return {
    canSteer: ['getParameters', 'setParameters', 'getStats'].every((one) => one in sender) && 'getStats' in receiver,
    wait: waits.find((one) => one in receiver) ?? null,
    tellsArrival: 'requestVideoFrameCallback' in (browser.HTMLVideoElement?.prototype ?? {}),
  }
}

/** For the records of the call: what this page cannot do. */
export function lackedBy(browser: Browser): Ability[] {
  const { canSteer, wait, tellsArrival } = abilitiesOf(browser)
  const has: Record<Ability, boolean> = { steer: canSteer, wait: wait !== null, arrival: tellsArrival }
  return (['steer', 'wait', 'arrival'] as const).filter((one) => !has[one])
}
