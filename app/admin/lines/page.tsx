import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { FormCheck, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { listPhoneLines } from '@/lib/directory/directory'

import { ActiveTag } from '../ActiveTag'
import { ChangeLink } from '../ChangeLink'
import { numberOf, type PageProps } from '../chosen-id'
import { ListAndForm } from '../ListAndForm'
import { NamesFields } from '../NamesFields'
import { SaveButtons } from '../SaveButtons'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('lines') }
}

export default async function LinesPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const id = await numberOf(props, 'id')
  const lines = await listPhoneLines(db)
  const chosen = lines.find((line) => line.id === id)
  return (
    <ListAndForm
      isChosen={chosen !== undefined}
      title={t('rooms.lines')}
      hint={t('hints.lines')}
      list={
        <Table caption={t('rooms.lines')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('lines.number')}</HeaderCell>
              <HeaderCell>{t('lines.label')}</HeaderCell>
              <HeaderCell>{t('fields.state')}</HeaderCell>
              <HeaderCell>{t('change')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <HeaderCell scope="row" className="tabular-nums">
                  {line.number}
                </HeaderCell>
                <Cell label={t('lines.label')}>{line[`label_${locale}`]}</Cell>
                <Cell label="">
                  <ActiveTag active={line.active} />
                </Cell>
                <Cell label="">
                  <ChangeLink href={`/admin/lines?id=${line.id}`} name={line.number} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      }
      formTitle={chosen ? t('changeNamed', { name: chosen.number }) : t('lines.add')}
      form={
        <RoomForm key={chosen?.id ?? 0} action="/admin/lines/save" className="grid grid-cols-1 gap-3">
          {chosen && <input type="hidden" name="id" value={chosen.id} />}
          <FormText name="number" type="tel" label={t('lines.number')} defaultValue={chosen?.number} required />
          <NamesFields field="label" hi={chosen?.label_hi} en={chosen?.label_en} />
          {chosen && <FormCheck name="active" label={t('lines.active')} defaultChecked={chosen.active} />}
          <SaveButtons isChange={chosen !== undefined} back="/admin/lines" />
        </RoomForm>
      }
    />
  )
}
