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
import { ListAndForm } from '../ListAndForm'
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
  return (
    <ListAndForm
      title={t('rooms.desks')}
      hint={t('hints.desks')}
      list={
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
            {desks.map((desk) => {
              const holder = holderOf(desk)
              return (
                <tr key={desk.id}>
                  <HeaderCell scope="row">{desk[`title_${locale}`]}</HeaderCell>
                  <Cell>L{desk.level}</Cell>
                  <Cell>{desk.departments?.[`name_${locale}`] ?? t('desks.allDepartments')}</Cell>
                  <Cell>{holder ? holder[`name_${locale}`] : <Tag tone="wait">{t('desks.nobody')}</Tag>}</Cell>
                  <Cell>
                    <ActiveTag active={desk.active} />
                  </Cell>
                  <Cell>
                    <ChangeLink href={`/admin/desks?id=${desk.id}`} name={desk[`title_${locale}`]} />
                  </Cell>
                </tr>
              )
            })}
          </tbody>
        </Table>
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
