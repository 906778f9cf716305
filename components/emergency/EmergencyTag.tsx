import { useTranslations } from 'next-intl'

import { Siren } from '@/components/pictograms/Siren'

/** The citizen of this call pressed the emergency button. */
export function EmergencyTag() {
  const t = useTranslations('desk-calls.emergency')
  return (
    <span className="inline-flex items-center gap-1 rounded-control bg-accent px-2 py-0.5 text-sm font-bold text-on-accent [--picto-tone:transparent]">
      <Siren className="size-5" />
      {t('tag')}
    </span>
  )
}
