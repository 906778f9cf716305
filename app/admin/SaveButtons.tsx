import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'

/** Add, or save the chosen row and go back to adding. */
export async function SaveButtons({ isChange, back }: { isChange: boolean; back: string }) {
  const t = await getTranslations('admin')
  const common = await getTranslations('common')
  return (
    <div className="flex flex-wrap gap-2">
      <Button>{isChange ? common('save') : t('add')}</Button>
      {isChange && (
        <LinkButton variant="quiet" href={back}>
          {common('cancel')}
        </LinkButton>
      )}
    </div>
  )
}
