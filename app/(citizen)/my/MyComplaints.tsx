import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { StateTag } from '@/components/complaint/StateTag'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { Button } from '@/components/ui/Button'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import type { ComplaintRow } from '@/lib/complaints/answers'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'

export async function MyComplaints({ complaints }: { complaints: ComplaintRow[] }) {
  const [page, t, locale, format] = await Promise.all([
    getTranslations('my'),
    getTranslations('my.list'),
    getLocale(),
    getFormat(),
  ])
  return (
    <div className="grid gap-6">
      <div>
        <h1>{page('title')}</h1>
        <p className="text-ink-muted">{t('lead', { count: complaints.length })}</p>
      </div>
      {complaints.length === 0 && (
        <EmptyState title={t('empty')} picture={<NumberCard className="size-20 text-brand" />} />
      )}
      <ul className="grid gap-3">
        {complaints.map(({ number, state, closedAs, createdAt, text, category }) => (
          <li key={number}>
            <Link
              href={`/my/${number}`}
              prefetch={false}
              className="card grid gap-1 rounded-card border border-line bg-surface p-4 hover:border-brand hover:bg-brand-soft"
            >
              <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <ComplaintNumber number={number} />
                <StateTag state={state} closedAs={closedAs} />
              </span>
              <span className="font-semibold">{category && bilingual(category, 'name', locale)}</span>
              <span className="line-clamp-2">{text}</span>
              <span className="text-sm text-ink-muted">{t('registered', { date: format.date(createdAt) })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href="/file">{t('write')}</LinkButton>
      </p>
      <form
        action="/api/my/sign-out"
        method="post"
        className="flex flex-wrap items-center gap-3 border-t border-line pt-4"
      >
        <Button variant="secondary">{t('signOut')}</Button>
        <span className="text-sm text-ink-muted">{t('signOutHint')}</span>
      </form>
    </div>
  )
}
