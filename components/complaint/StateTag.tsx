import { useTranslations } from 'next-intl'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { ClosedAs, ComplaintState } from '@/lib/complaints/state'

const tones: Record<ComplaintState, Tone> = {
  registered: 'neutral',
  assigned: 'brand',
  acknowledged: 'brand',
  in_progress: 'brand',
  on_hold: 'wait',
  resolved: 'wait',
  closed: 'ok',
  reopened: 'accent',
  not_actionable: 'neutral',
  merged: 'neutral',
}

type Props = {
  state: ComplaintState
  closedAs: ClosedAs | null
  /** What there is to do is late: the state stands in the colour that needs somebody now. */
  isLate?: boolean
}

/** The state of a complaint in its colour and word. Closed because nobody could be asked is not closed because the citizen said so. */
export function StateTag({ state, closedAs, isLate = false }: Props) {
  const t = useTranslations('states.complaint')
  if (closedAs === 'unverified') return <Tag tone="wait">{t('closed_unverified')}</Tag>
  return <Tag tone={isLate ? 'accent' : tones[state]}>{t(state)}</Tag>
}
