import { getTranslations } from 'next-intl/server'

import { LinkButton } from '@/components/ui/LinkButton'

export default async function OfficerLinkGone() {
  const t = await getTranslations('officer.gone')
  return (
    <div className="grid justify-items-start gap-4">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
    </div>
  )
}
