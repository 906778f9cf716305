import { getTranslations } from 'next-intl/server'

import { NumberCard } from '@/components/pictograms/NumberCard'
import { Button } from '@/components/ui/Button'
import { TextLink } from '@/components/ui/TextLink'

/** It was sent, though its answer may have been lost on the way: the number is one tap away, and it stays one complaint. */
export async function Sent() {
  const t = await getTranslations('file.sent')
  return (
    <form action="/api/file/who" method="post" className="grid gap-6">
      <div className="flex items-center gap-4">
        <NumberCard className="size-16 text-brand" />
        <h1>{t('title')}</h1>
      </div>
      <p>{t('says')}</p>
      <Button wide>{t('show')}</Button>
      <p>
        <TextLink href="/file">{t('another')}</TextLink>
      </p>
    </form>
  )
}
