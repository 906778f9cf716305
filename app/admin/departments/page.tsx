import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { FormCheck, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { listDepartments } from '@/lib/directory/directory'

import { ActiveTag } from '../ActiveTag'
import { ChangeLink } from '../ChangeLink'
import { numberOf, type PageProps } from '../chosen-id'
import { ListAndForm } from '../ListAndForm'
import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('departments') }
}

export default async function DepartmentsPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const id = await numberOf(props, 'id')
  const departments = await listDepartments(db)
  const chosen = departments.find((department) => department.id === id)
  return (
    <ListAndForm
      isChosen={chosen !== undefined}
      title={t('rooms.departments')}
      hint={t('hints.departments')}
      list={
        <Table caption={t('rooms.departments')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('fields.name_hi')}</HeaderCell>
              <HeaderCell>{t('fields.name_en')}</HeaderCell>
              <HeaderCell>{t('fields.state')}</HeaderCell>
              <HeaderCell>{t('change')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {departments.map((department) => (
              <tr key={department.id}>
                <HeaderCell scope="row" lang="hi">
                  {department.name_hi}
                </HeaderCell>
                <Cell lang="en">{department.name_en}</Cell>
                <Cell label="">
                  <ActiveTag active={department.active} />
                </Cell>
                <Cell label="">
                  <ChangeLink href={`/admin/departments?id=${department.id}`} name={department.name_hi} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      }
      formTitle={chosen ? t('changeNamed', { name: chosen.name_hi }) : t('departments.add')}
      form={
        <RoomForm key={chosen?.id ?? 0} action="/admin/departments/save" className="grid grid-cols-1 gap-3">
          {chosen ? (
            <input type="hidden" name="id" value={chosen.id} />
          ) : (
            <FormText name="code" label={t('fields.code')} hint={t('fields.codeHint')} required />
          )}
          <NamesFields hi={chosen?.name_hi} en={chosen?.name_en} />
          {chosen && <FormCheck name="active" label={t('departments.active')} defaultChecked={chosen.active} />}
          <SaveButtons isChange={chosen !== undefined} back="/admin/departments" />
        </RoomForm>
      }
    />
  )
}
