import { readTab, writeTab } from '@/components/browser/tab-store'

const name = 'sunwai-window'

/**
 * This window of the desk, the same after a reload: a member of staff may have several open, and their call runs in one. Where the browser
 * keeps nothing, a reload asks once where the call goes on.
 */
export function thisWindow(): string {
  const id = readTab(name) ?? crypto.randomUUID()
  writeTab(name, id)
  return id
}
