import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { listDirectoryChanges } from '@/lib/directory/directory'
import { getFormat } from '@/lib/i18n/get-format'

import { numberOf, type PageProps } from '../chosen-id'
import { differences } from './differences'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('changes') }
}

/** Who changed what of the directory: what it was, what it became. */
export default async function ChangesPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const format = await getFormat()
  const changes = await listDirectoryChanges(db, await numberOf(props, 'before'))
  const last = changes.length === 50 ? changes.at(-1) : undefined
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-6xl gap-4">
      <div>
        <h1>{t('rooms.changes')}</h1>
        <p className="max-w-prose text-ink-muted">{t('hints.changes')}</p>
      </div>
      {changes.length === 0 ? (
        <EmptyState title={t('changes.none')} />
      ) : (
        <Table caption={t('rooms.changes')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('views.at')}</HeaderCell>
              <HeaderCell>{t('views.who')}</HeaderCell>
              <HeaderCell>{t('changes.where')}</HeaderCell>
              <HeaderCell>{t('changes.what')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <HeaderCell scope="row" className="font-normal whitespace-nowrap">
                  {format.moment(change.at)}
                </HeaderCell>
                <Cell label={t('views.who')}>{change.staff?.[`name_${locale}`]}</Cell>
                <Cell label={t('changes.where')}>{t(`changes.tables.${change.table_name as 'staff'}`)}</Cell>
                <Cell>
                  <ul>
                    {differences(change.before, change.after).map(({ field, from, to }) => (
                      <li key={field}>
                        <code className="text-sm text-ink-muted">{field}</code>{' '}
                        {from !== null && <del className="text-ink-muted">{from}</del>}{' '}
                        {to !== null && <ins className="font-semibold no-underline">{to}</ins>}
                      </li>
                    ))}
                  </ul>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {last && (
        <div>
          <LinkButton variant="secondary" href={`/admin/changes?before=${last.id}`}>
            {t('older')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
