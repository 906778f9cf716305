'use client'

import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'

import { Notice } from '@/components/ui/Notice'

/** That it is saved, above whatever the room shows then: the form that was sent may be gone, empty, or folded. Each time it is said anew. */
export function SavedNotice() {
  const t = useTranslations('admin')
  const saved = useSearchParams().get('saved')
  return (
    <output className="mx-auto block w-full max-w-7xl not-empty:pb-4">
      {saved !== null && (
        <Notice key={saved} tone="ok">
          {t('saved')}
        </Notice>
      )}
    </output>
  )
}
