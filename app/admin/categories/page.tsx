import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { listCategories, listDepartments } from '@/lib/directory/directory'
import { getFormat } from '@/lib/i18n/get-format'

import { ActiveTag } from '../ActiveTag'
import { ChangeLink } from '../ChangeLink'
import { numberOf, type PageProps } from '../chosen-id'
import { FindForm } from '../FindForm'
import { ListAndForm } from '../ListAndForm'
import { queryOf, rowsWith } from '../rows-with'
import { CategoryForm } from './CategoryForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('categories') }
}

export default async function CategoriesPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const format = await getFormat()
  const id = await numberOf(props, 'id')
  const query = await queryOf(props)
  const [categories, departments] = await Promise.all([listCategories(db), listDepartments(db)])
  const chosen = categories.find((category) => category.id === id)
  const shown = rowsWith(
    query,
    categories,
    ({ name_hi, name_en, keywords, departments: { name_hi: hi, name_en: en } }) => [
      name_hi,
      name_en,
      hi,
      en,
      ...keywords,
    ],
  )
  return (
    <ListAndForm
      isChosen={chosen !== undefined}
      title={t('rooms.categories')}
      hint={t('categories.hint')}
      list={
        <>
          <FindForm action="/admin/categories" query={query} />
          <Table caption={t('rooms.categories')} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t('categories.name')}</HeaderCell>
                <HeaderCell>{t('fields.department')}</HeaderCell>
                <HeaderCell className="text-right">{t('categories.promiseShort')}</HeaderCell>
                <HeaderCell className="text-right">{t('categories.guaranteeShort')}</HeaderCell>
                <HeaderCell>{t('fields.state')}</HeaderCell>
                <HeaderCell>{t('change')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((category) => (
                <tr key={category.id}>
                  <HeaderCell scope="row">{category[`name_${locale}`]}</HeaderCell>
                  <Cell>{category.departments[`name_${locale}`]}</Cell>
                  <Cell label={t('categories.promiseShort')} className="text-right tabular-nums">
                    {format.number(category.promise_hours)}
                  </Cell>
                  <Cell label={t('categories.guaranteeShort')} className="text-right tabular-nums">
                    {category.guarantee_days ?? '—'}
                  </Cell>
                  <Cell label="">
                    <ActiveTag active={category.active} />
                  </Cell>
                  <Cell label="">
                    <ChangeLink href={`/admin/categories?id=${category.id}`} name={category[`name_${locale}`]} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      }
      formTitle={chosen ? t('changeNamed', { name: chosen[`name_${locale}`] }) : t('categories.add')}
      form={
        <CategoryForm
          chosen={chosen}
          departments={departments}
          pictograms={[...new Set(categories.map(({ pictogram }) => pictogram))].toSorted((one, other) =>
            one.localeCompare(other),
          )}
        />
      }
    />
  )
}
