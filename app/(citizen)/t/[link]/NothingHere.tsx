import { getTranslations } from 'next-intl/server'

import { PhoneLines } from '@/components/frame/PhoneLines'
import { Question } from '@/components/pictograms/Question'
import { LinkButton } from '@/components/ui/LinkButton'

/** A link that opens nothing (any more): the same for every reason. */
export async function NothingHere() {
  const t = await getTranslations('complaint.gone')
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <Question className="size-20 text-brand" />
        <h1>{t('title')}</h1>
        <p>{t('says')}</p>
        <p>
          <LinkButton href="/track">{t('track')}</LinkButton>
        </p>
      </div>
      <PhoneLines />
    </div>
  )
}
