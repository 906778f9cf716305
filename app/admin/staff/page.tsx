import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { LinkButton } from '@/components/ui/LinkButton'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { getFormat } from '@/lib/i18n/get-format'
import { listStaff } from '@/lib/staff/staff'

import { ActiveTag } from '../ActiveTag'
import type { PageProps } from '../chosen-id'
import { FindForm } from '../FindForm'
import { queryOf, rowsWith } from '../rows-with'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('staff') }
}

export default async function StaffPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const common = await getTranslations('common.roles')
  const locale = await getLocale()
  const format = await getFormat()
  const query = await queryOf(props)
  const everybody = await listStaff(db)
  const people = rowsWith(query, everybody, ({ name_hi, name_en, login, phone, role, desk_hi, desk_en }) => [
    name_hi,
    name_en,
    login,
    phone,
    common(role as 'officer'),
    desk_hi,
    desk_en,
  ])
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>
          {t('rooms.staff')}{' '}
          <span className="font-normal text-ink-muted tabular-nums">{format.number(people.length)}</span>
        </h1>
        <LinkButton href="/admin/staff/new">{t('staff.add')}</LinkButton>
      </div>
      <FindForm action="/admin/staff" query={query} />
      <Table caption={t('rooms.staff')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('staff.name')}</HeaderCell>
            <HeaderCell>{t('staff.role')}</HeaderCell>
            <HeaderCell>{t('staff.desk')}</HeaderCell>
            <HeaderCell>{t('staff.login')}</HeaderCell>
            <HeaderCell>{t('staff.phone')}</HeaderCell>
            <HeaderCell>{t('staff.signedIn')}</HeaderCell>
            <HeaderCell>{t('fields.state')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className="relative hover:bg-brand-soft/40">
              <HeaderCell scope="row">
                <Link
                  href={`/admin/staff/${person.id}`}
                  prefetch={false}
                  className="text-brand underline underline-offset-4 after:absolute after:inset-0"
                >
                  {person[`name_${locale}`]}
                </Link>
              </HeaderCell>
              <Cell label="" className="max-sm:self-start!">
                {common(person.role as 'officer')}
              </Cell>
              <Cell label="" className="min-w-48 max-sm:self-start!">
                {person[`desk_${locale}`]}
              </Cell>
              <Cell className="font-mono max-sm:hidden!">{person.login ?? '—'}</Cell>
              <Cell label="" className="tabular-nums">
                {person.phone}
              </Cell>
              <Cell className="whitespace-nowrap max-sm:hidden!">
                {person.signed_in_at ? format.moment(person.signed_in_at) : '—'}
              </Cell>
              <Cell label="">
                <ActiveTag active={person.active} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
