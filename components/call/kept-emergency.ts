/** What the desk must still hear, and of which call; `next`: of the one that begins. */
export type EmergencyWish = { callId: string; isOn: boolean }

const name = 'sunwai-emergency'
/** Whoever comes back much later begins a call for another reason. */
const nextIsKeptMs = 3 * 60_000

/** What was pressed and not heard yet when this page, or an earlier one on this device, was left. */
export function readEmergency(now = Date.now()): EmergencyWish | null {
  try {
    const [callId, word, at] = localStorage.getItem(name)?.split(' ') ?? []
    if (!callId || (callId === 'next' && !(now - Number(at) < nextIsKeptMs))) return null
    return { callId, isOn: word === 'on' }
  } catch {
    return null
  }
}

export function keepEmergency(wish: EmergencyWish | null, now = Date.now()): void {
  try {
    if (wish === null) localStorage.removeItem(name)
    else localStorage.setItem(name, `${wish.callId} ${wish.isOn ? 'on' : 'off'} ${now}`)
  } catch {
    // A browser that keeps nothing: it is told from this page alone.
  }
}
