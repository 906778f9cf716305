import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { TextLink } from '@/components/ui/TextLink'
import { requireStaff } from '@/lib/auth/staff'
import { listPersonalDataViews } from '@/lib/directory/directory'
import { getFormat } from '@/lib/i18n/get-format'

import { numberOf, type PageProps } from '../chosen-id'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('views') }
}

export default async function ViewsPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const format = await getFormat()
  const [staffId, beforeId] = await Promise.all([numberOf(props, 'staff'), numberOf(props, 'before')])
  const views = await listPersonalDataViews(db, { ...(staffId && { staffId }), ...(beforeId && { beforeId }) })
  const last = views.length === 50 ? views.at(-1) : undefined
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-5xl gap-4">
      <div>
        <h1>{t('rooms.views')}</h1>
        <p className="max-w-prose text-ink-muted">{t('hints.views')}</p>
      </div>
      {staffId && <TextLink href="/admin/views">{t('views.everybody')}</TextLink>}
      {views.length === 0 ? (
        <EmptyState title={t('views.none')} />
      ) : (
        <Table caption={t('rooms.views')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('views.at')}</HeaderCell>
              <HeaderCell>{t('views.who')}</HeaderCell>
              <HeaderCell>{t('views.what')}</HeaderCell>
              <HeaderCell>{t('views.complaint')}</HeaderCell>
              <HeaderCell>{t('views.reason')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr key={view.id}>
                <HeaderCell scope="row" className="font-normal whitespace-nowrap">
                  {format.moment(view.at)}
                </HeaderCell>
                <Cell label={t('views.who')}>
                  <Link
                    href={`/admin/views?staff=${view.staff_id_}`}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center text-brand underline underline-offset-4 max-sm:min-h-target pointer-coarse:min-h-target"
                  >
                    {view[`name_${locale}`]}
                  </Link>
                </Cell>
                <Cell label={t('views.what')}>{t(`views.kinds.${view.what as 'phone'}`)}</Cell>
                <Cell label={t('views.complaint')} className="font-mono">
                  {view.number ?? '—'}
                </Cell>
                <Cell>{view.reason ?? '—'}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {last && (
        <div>
          <LinkButton variant="secondary" href={`/admin/views?before=${last.id}${staffId ? `&staff=${staffId}` : ''}`}>
            {t('older')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
