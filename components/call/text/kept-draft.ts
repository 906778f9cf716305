import { thisTab } from '@/components/browser/store'
import { dropKeptMs } from '@/lib/calls/state'

const name = 'sunwai-call-draft'
type Kept = { path: string; body: string; at: number }

/** What I am writing in the call whose lines go to this path, through a reload: as long as a dropped call is kept. */
export function keepDraft(path: string | null, body: string): void {
  const kept: Kept | null = path && body ? { path, body, at: Date.now() } : null
  thisTab.write(name, kept && JSON.stringify(kept))
}

export function keptDraft(path: string): string {
  const kept = JSON.parse(thisTab.read(name) ?? 'null') as Kept | null
  return kept && kept.path === path && Date.now() - kept.at < dropKeptMs ? kept.body : ''
}
