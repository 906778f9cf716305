'use client'

import { useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'

import type { IntakeCall, leftOver } from './drafts'

type Props = {
  earlier: ReturnType<typeof leftOver>
  /** The one that is in the form now. */
  opened: IntakeCall | null
  onOpen: (call: IntakeCall | null) => void
  onDiscard: (call: IntakeCall) => void
}

/** A caller who hung up too early: what was written for them waits here, to be registered from their own call or thrown away. */
export function EarlierWords({ earlier, opened, onOpen, onDiscard }: Props) {
  const t = useTranslations('desk.intake')
  if (opened)
    return (
      <Notice title={t('earlierOpen')}>
        <span className="flex flex-wrap gap-2">
          <Button type="button" variant="secondary" onClick={() => onOpen(null)} data-desk-next="">
            {t('putAside')}
          </Button>
          <Button type="button" variant="quiet" onClick={() => onDiscard(opened)}>
            {t('discard')}
          </Button>
        </span>
      </Notice>
    )
  if (earlier.length === 0) return null
  return (
    <Notice tone="wait" title={t('earlier')}>
      <ul className="grid gap-2">
        {earlier.map(({ call, gist }) => (
          <li key={call.id} className="flex flex-wrap items-center gap-2">
            <span className="line-clamp-2 min-w-0 break-words">{gist}</span>
            <Button type="button" variant="secondary" onClick={() => onOpen(call)} aria-label={`${t('goOn')}: ${gist}`}>
              {t('goOn')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
