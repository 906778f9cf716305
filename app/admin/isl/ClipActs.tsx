'use client'

import { useTranslations } from 'next-intl'

import { RoomForm } from '@/components/form/RoomForm'
import { Button, buttonClass } from '@/components/ui/Button'

type Props = { promptKey: string; recordedAt: string; isApproved: boolean }

/** What can be done with a clip: approve it when it has been looked at, record it anew, take it away. */
export function ClipActs({ promptKey, recordedAt, isApproved }: Props) {
  const t = useTranslations('admin.isl')
  return (
    <div className="flex flex-wrap gap-2">
      {!isApproved && (
        <RoomForm action="/admin/isl/approve">
          <input type="hidden" name="key" value={promptKey} />
          <input type="hidden" name="recordedAt" value={recordedAt} />
          <Button>{t('approve')}</Button>
        </RoomForm>
      )}
      <a className={buttonClass({ variant: 'secondary' })} href={`/admin/isl?again=${promptKey}`}>
        {t('again')}
      </a>
      <RoomForm action="/admin/isl/remove">
        <input type="hidden" name="key" value={promptKey} />
        <Button variant="quiet">{t('remove')}</Button>
      </RoomForm>
    </div>
  )
}
