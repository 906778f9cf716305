import { useTranslations } from 'next-intl'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { PresenceState } from '@/lib/calls/answers'

const tones: Record<PresenceState, Tone> = { ready: 'ok', away: 'neutral', in_call: 'brand', wrap_up: 'wait' }

export function StateTag({ state }: { state: PresenceState }) {
  const t = useTranslations('desk-calls')
  return <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
}
