import { thisDevice } from '@/components/browser/store'

/** What the desk must still hear, and of which call; `next`: of the one that begins. `isOld`: of no call but this one. */
export type EmergencyWish = { callId: string; isOn: boolean; isOld?: true }

const name = 'sunwai-emergency'
/** Whoever comes back much later begins a call for another reason. */
const nextIsKeptMs = 3 * 60_000

/**
 * The wish on a page whose open call is this one (`next`: none). Of a call that is over the desk hears nothing more: who pressed, unheard, is
 * still in need, and the next call tells it. Taking it back is done.
 */
export function carriedTo(callId: string, wish: EmergencyWish): EmergencyWish | null {
  if (wish.callId === callId) return wish
  return wish.isOn && !wish.isOld ? { callId, isOn: true } : null
}

/** What was pressed and not heard yet when this page, or an earlier one on this device, was left. */
export function readEmergency(now = Date.now()): EmergencyWish | null {
  const [callId, word, at] = thisDevice.read(name)?.split(' ') ?? []
  const isOld = !(now - Number(at) < nextIsKeptMs)
  if (!callId || (callId === 'next' && isOld)) return null
  return { callId, isOn: word === 'on', ...(isOld && { isOld }) }
}

export function keepEmergency(wish: EmergencyWish | null, now = Date.now()): void {
  thisDevice.write(name, wish && `${wish.callId} ${wish.isOn ? 'on' : 'off'} ${now}`)
}
