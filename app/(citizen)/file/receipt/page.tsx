import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'

import { NumberCard } from '@/components/pictograms/NumberCard'
import { Tick } from '@/components/pictograms/Tick'
import { Card } from '@/components/ui/Card'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { CopyButton } from '@/components/ui/CopyButton'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { LinkCode } from '@/components/ui/LinkCode'
import { TextLink } from '@/components/ui/TextLink'
import { env } from '@/lib/env'
import { readReceipt } from '@/lib/filing/receipt'

import { PrintButton } from './PrintButton'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('receipt.title') }
}

/** The number as a card to keep, and the link. */
export default async function ReceiptPage() {
  const [t, jar] = await Promise.all([getTranslations('file.receipt'), cookies()])
  const receipt = readReceipt(jar)
  if (receipt === null) {
    return (
      <div className="grid gap-6">
        <h1>{t('gone')}</h1>
        <EmptyState
          title={t('goneSays')}
          picture={<NumberCard className="size-20 text-brand" />}
          action={<LinkButton href="/file">{t('another')}</LinkButton>}
        />
      </div>
    )
  }
  const link = `${env().APP_URL}/t/${receipt.link}`
  return (
    <div className="grid gap-8">
      <div className="flex items-center gap-4">
        <Tick className="size-16 text-ok" />
        <h1>{t('title')}</h1>
      </div>
      <Card as="section" aria-labelledby="number" className="grid gap-3 border-l-[6px] border-l-accent">
        <h2 id="number" className="text-base font-normal text-ink-muted">
          {t('number')}
        </h2>
        <ComplaintNumber number={receipt.number} copy={{ label: t('copy'), done: t('copied') }} large />
        <p>{receipt.hasPhone ? t('sms') : t('noPhone')}</p>
      </Card>
      <section aria-labelledby="keep" className="grid items-center gap-5 sm:grid-cols-[auto_1fr]">
        <LinkCode link={link} label={t('qr')} />
        <div className="grid gap-3">
          <h2 id="keep">{t('keep')}</h2>
          <p>{t('keepSays')}</p>
          <p
            className="rounded-control border border-line bg-surface px-3 py-2 font-mono text-sm break-all"
            translate="no"
          >
            {link}
          </p>
          <div className="flex flex-wrap gap-3 print:hidden">
            <CopyButton text={link} label={t('copyLink')} done={t('copied')} />
            <PrintButton>{t('print')}</PrintButton>
          </div>
        </div>
      </section>
      <section aria-labelledby="then" className="grid gap-2">
        <h2 id="then">{t('then')}</h2>
        <ol className="grid gap-1 pl-6 [list-style:decimal]">
          <li>{t('then1')}</li>
          <li>{t('then2')}</li>
          <li>{t('then3')}</li>
        </ol>
      </section>
      <div className="grid gap-2 print:hidden">
        <LinkButton href={`/t/${receipt.link}`} wide>
          {t('open')}
        </LinkButton>
        <p>
          <TextLink href="/file">{t('another')}</TextLink>
        </p>
      </div>
    </div>
  )
}
