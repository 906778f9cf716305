'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { Button } from '@/components/ui/Button'
import type { Locale } from '@/lib/i18n/locales'

import { VideoCallBack } from '../../call/VideoCallBack'
import { RefusalNotice } from '../../RefusalNotice'
import { type Refusal, refusalOf } from '../../useSend'

type Shown = { name: string | null; phone: string | null; locale?: Locale }

/** The number to dial is shown on asking, because each look is written down. */
export function Contact({ id, means, number }: { id: number; means: string; number: string | null }) {
  const t = useTranslations('desk.contact')
  const [shown, setShown] = useState<Shown | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const router = useRouter()

  async function show() {
    setRefusal(null)
    const answer = await ask<Shown>(`/api/desk/tasks/${id}/contact`)
    if (answer.ok) setShown(answer.value)
    else setRefusal(refusalOf(answer))
    // Without a network no look was written down.
    if (answer.ok || answer.code !== 'offline') router.refresh()
  }

  if (!shown) {
    return (
      <div className="grid gap-3">
        {means === 'sign' && (
          <>
            <p>{t('sign')}</p>
            <VideoCallBack taskId={id} number={number} />
          </>
        )}
        <RefusalNotice refusal={refusal} />
        <Button type="button" variant={means === 'sign' ? 'secondary' : 'primary'} onClick={() => void show()}>
          {t('show')}
        </Button>
        <p className="text-sm text-ink-muted">{t('audited')}</p>
      </div>
    )
  }
  return (
    <div aria-live="polite" className="grid gap-1">
      <p className="font-semibold">{shown.name ?? t('nameless')}</p>
      {shown.phone ? (
        <p>
          <a
            href={`tel:${shown.phone}`}
            className="inline-flex min-h-target items-center font-mono text-xl font-bold text-brand underline"
          >
            {shown.phone}
          </a>
        </p>
      ) : (
        <p>{t('noPhone')}</p>
      )}
      {shown.locale && <p className="text-sm text-ink-muted">{t(`speaks.${shown.locale}`)}</p>}
    </div>
  )
}
