import { ask, type Answer, isUnreached } from '@/components/browser/ask'
import { thisTab } from '@/components/browser/store'
import type { CallStatus } from '@/lib/calls/answers'

/** The call that this tab left, until the server has heard of it: an interpreter must not wait for an empty chair. */
export const leftName = 'sunwai-call-left'

export const leftCall = (): string | null => thisTab.read(leftName)

export function noteLeft(id: string): void {
  thisTab.write(leftName, id)
}

/** → what was answered; null when nothing was reached. Whatever else it is refused for, the call is not this browser's any more. */
export async function tellLeft(id: string): Promise<Answer<CallStatus> | null> {
  const answer = await ask<CallStatus>('/api/calls/mine/leave', { id })
  if (!answer.ok && isUnreached(answer.code)) return null
  if (leftCall() === id) thisTab.write(leftName, null)
  return answer
}
