'use client'

import { useTranslations } from 'next-intl'

import { useLive } from '@/components/live/useLive'
import { Notice } from '@/components/ui/Notice'

/** Keeps the desk fresh; says when it is not. A session that ended leads to the sign-in page by the reading that follows. */
export function DeskLive() {
  const t = useTranslations('desk')
  const state = useLive('desk')
  if (state !== 'lost') return null
  return (
    <Notice tone="wait" live>
      {t('notLive')}
    </Notice>
  )
}
