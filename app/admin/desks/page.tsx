import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { Tag } from '@/components/ui/Tag'
import { requireStaff } from '@/lib/auth/staff'
import { listDepartments, listDeskPlaces, listDesks } from '@/lib/directory/directory'
import { dayInIndia } from '@/lib/i18n/format'
import { listStaff } from '@/lib/staff/staff'

import { ActiveTag } from '../ActiveTag'
import { ChangeLink } from '../ChangeLink'
import { numberOf, type PageProps } from '../chosen-id'
import { FindForm } from '../FindForm'
import { ListAndForm } from '../ListAndForm'
import { queryOf, rowsWith } from '../rows-with'
import { DeskForm } from './DeskForm'
import { PostingForm } from './PostingForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('desks') }
}

export default async function DesksPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const id = await numberOf(props, 'id')
  const query = await queryOf(props)
  const [desks, departments, places, people] = await Promise.all([
    listDesks(db),
    listDepartments(db),
    listDeskPlaces(db),
    listStaff(db),
  ])
  const chosen = desks.find((desk) => desk.id === id)
  const today = dayInIndia(new Date())
  const holderOf = (desk: (typeof desks)[number]) =>
    desk.postings.find(({ from_day, to_day }) => from_day <= today && (to_day === null || to_day >= today))?.staff
  const shown = rowsWith(query, desks, ({ title_hi, title_en, level, departments: department, postings }) => [
    title_hi,
    title_en,
    `L${level}`,
    department?.name_hi,
    department?.name_en,
    ...postings.flatMap(({ staff }) => [staff.name_hi, staff.name_en]),
  ])
  return (
    <ListAndForm
      isChosen={chosen !== undefined}
      title={t('rooms.desks')}
      hint={t('hints.desks')}
      list={
        <>
          <FindForm action="/admin/desks" query={query} />
          <Table caption={t('rooms.desks')} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t('desks.desk')}</HeaderCell>
                <HeaderCell>{t('desks.level')}</HeaderCell>
                <HeaderCell>{t('fields.department')}</HeaderCell>
                <HeaderCell>{t('desks.holder')}</HeaderCell>
                <HeaderCell>{t('fields.state')}</HeaderCell>
                <HeaderCell>{t('change')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((desk) => {
                const holder = holderOf(desk)
                return (
                  <tr key={desk.id}>
                    <HeaderCell scope="row">{desk[`title_${locale}`]}</HeaderCell>
                    <Cell label={t('desks.level')}>L{desk.level}</Cell>
                    <Cell label={t('fields.department')}>
                      {desk.departments?.[`name_${locale}`] ?? t('desks.allDepartments')}
                    </Cell>
                    <Cell label={t('desks.holder')}>
                      {holder ? holder[`name_${locale}`] : <Tag tone="wait">{t('desks.nobody')}</Tag>}
                    </Cell>
                    <Cell label="">
                      <ActiveTag active={desk.active} />
                    </Cell>
                    <Cell label="">
                      <ChangeLink href={`/admin/desks?id=${desk.id}`} name={desk[`title_${locale}`]} />
                    </Cell>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        </>
      }
      formTitle={chosen ? chosen[`title_${locale}`] : t('desks.add')}
      form={
        <>
          <DeskForm chosen={chosen} departments={departments} places={places} />
          {chosen && <PostingForm key={chosen.postings.length} desk={chosen} people={people} today={today} />}
        </>
      }
    />
  )
}
