import { getTranslations } from 'next-intl/server'

import { LinkButton } from '@/components/ui/LinkButton'

/** A link that opens nothing (any more): the same for every reason. No 404, which Next shows only where scripts run. */
export async function LinkGone() {
  const t = await getTranslations('officer.gone')
  return (
    <div className="grid justify-items-start gap-4">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
    </div>
  )
}
