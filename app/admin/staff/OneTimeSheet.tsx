'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { z } from 'zod'

import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'

export const sheetSchema = z.object({ login: z.string(), password: z.string(), secret: z.string(), qr: z.string() })

/** Login, password and the code for the authenticator app: to print or copy now, for they are shown this once. */
export function OneTimeSheet({ sheet }: { sheet: z.infer<typeof sheetSchema> }) {
  const t = useTranslations('admin.sheet')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="sheet" className="card grid gap-3 rounded-card border-2 border-brand bg-surface p-4">
      <h2 id="sheet" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <Notice tone="wait">{t('once')}</Notice>
      <div className="flex flex-wrap items-start gap-6">
        <dl className="grid grid-cols-1 gap-2">
          <div>
            <dt className="text-sm text-ink-muted">{t('login')}</dt>
            <dd className="font-mono text-lg font-semibold" translate="no">
              {sheet.login}
            </dd>
          </div>
          <div>
            <dt className="text-sm text-ink-muted">{t('password')}</dt>
            <dd className="font-mono text-lg font-semibold" translate="no" data-testid="one-time-password">
              {sheet.password}
            </dd>
          </div>
          <div>
            <dt className="text-sm text-ink-muted">{t('secret')}</dt>
            <dd className="max-w-64 font-mono break-all" translate="no" data-testid="one-time-secret">
              {sheet.secret}
            </dd>
          </div>
        </dl>
        <figure className="grid gap-1">
          {/* oxlint-disable-next-line next/no-img-element -- a data address has nothing to optimise */}
          <img
            src={`data:image/svg+xml,${encodeURIComponent(sheet.qr)}`}
            alt={t('qr')}
            width={192}
            height={192}
            className="rounded-control"
          />
          <figcaption className="max-w-48 text-sm text-ink-muted">{t('scan')}</figcaption>
        </figure>
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button type="button" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <LinkButton variant="secondary" href="/admin/staff">
          {t('handedOver')}
        </LinkButton>
      </div>
    </section>
  )
}
