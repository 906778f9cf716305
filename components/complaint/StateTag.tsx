import { getTranslations } from 'next-intl/server'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { ClosedAs, ComplaintState } from '@/lib/complaints/state'

const tones: Record<ComplaintState, Tone> = {
  registered: 'brand',
  assigned: 'brand',
  acknowledged: 'brand',
  in_progress: 'brand',
  on_hold: 'wait',
  resolved: 'accent',
  closed: 'ok',
  reopened: 'accent',
  not_actionable: 'stop',
  merged: 'neutral',
}

export async function StateTag({ state, closedAs }: { state: ComplaintState; closedAs: ClosedAs | null }) {
  const t = await getTranslations('states.complaint')
  const isUnverified = closedAs === 'unverified'
  return <Tag tone={isUnverified ? 'wait' : tones[state]}>{t(isUnverified ? 'closed_unverified' : state)}</Tag>
}
