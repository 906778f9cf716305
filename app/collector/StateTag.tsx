import { getTranslations } from 'next-intl/server'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { ComplaintRow } from '@/lib/insights/answers'

const tones: Record<ComplaintRow['state'], Tone> = {
  registered: 'neutral',
  assigned: 'brand',
  acknowledged: 'brand',
  in_progress: 'brand',
  on_hold: 'wait',
  resolved: 'wait',
  closed: 'ok',
  reopened: 'stop',
  not_actionable: 'neutral',
  merged: 'neutral',
}

/** Closed because nobody could be asked is another thing than closed because the citizen said so. */
export async function StateTag({
  state,
  closedAs,
}: {
  state: ComplaintRow['state']
  closedAs: ComplaintRow['closed_as']
}) {
  const t = await getTranslations()
  if (closedAs === 'unverified') return <Tag tone="neutral">{t('collector.closedUnverified')}</Tag>
  return <Tag tone={tones[state]}>{t(`states.complaint.${state}`)}</Tag>
}
