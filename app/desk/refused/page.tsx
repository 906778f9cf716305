import { getTranslations } from 'next-intl/server'

import { Notice } from '@/components/ui/Notice'
import { TextLink } from '@/components/ui/TextLink'
import { isErrorCode } from '@/lib/error-codes'

type Props = { searchParams: Promise<{ error?: string }> }

/** Where a form that was sent without a script is told why it was refused. */
export default async function RefusedPage({ searchParams }: Props) {
  const { error = '' } = await searchParams
  const t = await getTranslations('desk')
  const errors = await getTranslations('errors')
  return (
    <section className="grid gap-3 lg:col-span-2 lg:col-start-2 lg:row-start-2">
      <Notice tone="stop" title={errors(isErrorCode(error) ? error : 'invalid_input')}>
        <TextLink href="/desk">{t('back')}</TextLink>
      </Notice>
    </section>
  )
}
