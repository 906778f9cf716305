import { thisTab } from '@/components/browser/store'

/**
 * This window of the desk, the same after a reload: a member of staff may have several open, and their call runs in one. Where the browser
 * keeps nothing, a reload asks once where the call goes on.
 */
export function thisWindow(): string {
  const id = thisTab.read('sunwai-window') ?? crypto.randomUUID()
  thisTab.write('sunwai-window', id)
  return id
}
