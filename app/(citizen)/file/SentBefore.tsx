import { getTranslations } from 'next-intl/server'

import { TextLink } from '@/components/ui/TextLink'
import type { FieldErrors } from '@/lib/forms'

/** Who changed a complaint after it was sent finds the way to the one that stands. */
export async function SentBefore({ errors }: { errors: FieldErrors }) {
  if (errors.form !== 'key_reused') return null
  const t = await getTranslations('file')
  return (
    <p>
      <TextLink href="/file/receipt">{t('sentBefore')}</TextLink>
    </p>
  )
}
