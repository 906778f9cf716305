import { getTranslations } from 'next-intl/server'

import { LinkButton } from '@/components/ui/LinkButton'

/** For who cannot wait for a person or has no network for a call. */
export async function OtherWays() {
  const t = await getTranslations('home')
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <LinkButton href="/sign" variant="quiet" className="-ml-3 px-3 text-left">
        {t('signedMessage')}
      </LinkButton>
    </p>
  )
}
