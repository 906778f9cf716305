'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { Notice } from '@/components/ui/Notice'
import { TextLink } from '@/components/ui/TextLink'

type Props = {
  number: string
  inCall: boolean
  /** By what was written in the form here; nothing is known of one that another has registered. `isSorted`: a kind was chosen, and with it the desk: without one nobody outside has been told. */
  how?: { byMessage: boolean; isSorted: boolean }
  onNext: () => void
}

/** The number, large, to be said or signed now. */
export function Registered({ number, inCall, how, onNext }: Props) {
  const t = useTranslations('desk.registered')
  const common = useTranslations('common')
  const heading = useRef<HTMLHeadingElement>(null)
  const isUnsorted = how?.isSorted === false
  const isMine = how !== undefined
  useEffect(() => {
    if (isMine) heading.current?.focus()
  }, [isMine])
  return (
    <Card className={clsx('grid gap-4', isUnsorted ? 'border-wait' : 'border-ok')}>
      <h2 id="intake" ref={heading} tabIndex={-1} className={isUnsorted ? undefined : 'text-ok'}>
        {t('title')}
      </h2>
      <p>
        <ComplaintNumber number={number} large copy={{ label: common('copy'), done: common('copied') }} />
      </p>
      <p>{t(inCall ? 'shown' : 'say')}</p>
      {how && <p className="text-ink-muted">{t(how.byMessage ? 'sms' : 'noSms')}</p>}
      {how?.isSorted && <p className="text-ink-muted">{t('sent')}</p>}
      {isUnsorted && (
        <Notice tone="wait" title={t('unsorted')}>
          <p>{t('unsortedHint')}</p>
          <TextLink href={`/desk/complaint/${number}`} className="w-fit font-semibold">
            {t('sortNow')}
          </TextLink>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={onNext} aria-keyshortcuts="F2" data-desk-next="">
          {t('next')}
        </Button>
        <TextLink href={`/desk/complaint/${number}`}>{t('open')}</TextLink>
      </div>
    </Card>
  )
}
