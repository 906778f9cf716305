import type { DeskCall, DeskCalls } from './answers.ts'
import type { CallMode } from './schema.ts'

/** What the card of 112 can truly say of the open call. `nobody`: it is first in a line at which nobody works now. */
export function emergencyState(call: { isOn: boolean; isWaiting: boolean; onShift: number }) {
  if (!call.isOn) return 'telling'
  if (!call.isWaiting) return 'told'
  return call.onShift > 0 ? 'first' : 'nobody'
}

/** Who takes calls of this mode: interpreters all of them, operators those by voice (SQL: can_take). */
function canTake(role: string, mode: CallMode): boolean {
  return role === 'interpreter' || (mode === 'voice' && role === 'operator')
}

/**
 * The emergencies of the line that ring at no desk; null when there is none. `first`: whom the next free desk gets, of those who are there now;
 * `newestAt`: when the last of them pressed.
 */
export function emergenciesWaiting(line: readonly DeskCall[]) {
  const waiting = line.flatMap((call) =>
    call.state === 'waiting' && call.emergencyAt !== null ? [{ ...call, emergencyAt: call.emergencyAt }] : [],
  )
  const [first, newest] = [waiting.find(({ isThere }) => isThere) ?? waiting[0], waiting.at(-1)]
  return first && newest ? { first, newestAt: newest.emergencyAt, count: waiting.length } : null
}

/** Who could take the emergency if the citizen of their own call waited. */
export function couldMakeWay({ people }: Pick<DeskCalls, 'people'>, { mode }: Pick<DeskCall, 'mode'>) {
  return people.filter(({ state, role }) => state === 'in_call' && canTake(role, mode))
}

/**
 * What this desk can do about an emergency that rings nowhere: become `ready`, let its own citizen wait (`inCall`), as a supervisor say who lets
 * theirs (`free`; `nobody` could), or `tell` somebody else. Nothing while its person is `gone`.
 */
export function whatDeskCanDo(
  { me, call, people }: Pick<DeskCalls, 'me' | 'call' | 'people'>,
  emergency: Pick<DeskCall, 'mode' | 'isThere'>,
): 'gone' | 'free' | 'nobody' | 'tell' | 'ready' | 'inCall' {
  if (!emergency.isThere) return 'gone'
  if (me.role === 'supervisor') return couldMakeWay({ people }, emergency).length > 0 ? 'free' : 'nobody'
  if (!canTake(me.role, emergency.mode)) return 'tell'
  // How the last call ended is said first, in the card of its own.
  if (me.state === 'wrap_up' && call?.outcome === null) return 'tell'
  if (me.state === 'away' || me.state === 'wrap_up') return 'ready'
  return me.state === 'in_call' && call?.isMine && call.emergencyAt === null ? 'inCall' : 'tell'
}
