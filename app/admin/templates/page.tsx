import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { FormCheck, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { requireStaff } from '@/lib/auth/staff'
import { listTemplates } from '@/lib/directory/directory'

import { ActiveTag } from '../ActiveTag'
import { ChangeLink } from '../ChangeLink'
import type { PageProps } from '../chosen-id'
import { FindForm } from '../FindForm'
import { ListAndForm } from '../ListAndForm'
import { queryOf, rowsWith } from '../rows-with'
import { SaveButtons } from '../SaveButtons'
import { sampleValues } from './samples'
import { fill, smsSize } from './sms-size'
import { TemplateText } from './TemplateText'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('templates') }
}

export default async function TemplatesPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const { id } = await props.searchParams
  const query = await queryOf(props)
  const templates = await listTemplates(db)
  const idOf = ({ key, channel, locale }: (typeof templates)[number]) => `${key}.${channel}.${locale}`
  const chosen = templates.find((template) => idOf(template) === id)
  const locale = chosen?.locale === 'en' ? 'en' : 'hi'
  const shown = rowsWith(query, templates, ({ key, body, channel }) => [key, body, channel])
  return (
    <ListAndForm
      isChosen={chosen !== undefined}
      title={t('rooms.templates')}
      hint={t('hints.templates')}
      list={
        <>
          <FindForm action="/admin/templates" query={query} />
          <Table caption={t('rooms.templates')} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t('templates.key')}</HeaderCell>
                <HeaderCell>{t('templates.channel')}</HeaderCell>
                <HeaderCell>{t('templates.text')}</HeaderCell>
                <HeaderCell>{t('fields.state')}</HeaderCell>
                <HeaderCell>{t('change')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((template) => (
                <tr key={idOf(template)}>
                  <HeaderCell scope="row" className="font-mono font-normal">
                    {template.key}
                  </HeaderCell>
                  <Cell label={t('templates.channel')} className="whitespace-nowrap">
                    {t(`templates.channels.${template.channel as 'sms'}`)} ·{' '}
                    {t(`templates.locales.${template.locale as 'hi'}`)}
                  </Cell>
                  <Cell lang={template.locale} className="min-w-72">
                    {template.body}
                    {template.channel === 'sms' && (
                      <span className="block text-sm text-ink-muted">
                        {t('templates.partsShort', {
                          parts: smsSize(fill(template.body, sampleValues[template.locale === 'en' ? 'en' : 'hi']))
                            .parts,
                        })}
                      </span>
                    )}
                  </Cell>
                  <Cell label="">
                    <ActiveTag active={template.active} />
                  </Cell>
                  <Cell label="">
                    <ChangeLink href={`/admin/templates?id=${idOf(template)}`} name={idOf(template)} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      }
      formTitle={chosen ? t('changeNamed', { name: chosen.key }) : t('templates.pick')}
      form={
        chosen ? (
          <RoomForm key={idOf(chosen)} action="/admin/templates/save" className="grid grid-cols-1 gap-3">
            <input type="hidden" name="key" value={chosen.key} />
            <input type="hidden" name="locale" value={chosen.locale} />
            <input type="hidden" name="channel" value={chosen.channel} />
            <TemplateText
              body={chosen.body}
              isSms={chosen.channel === 'sms'}
              locale={locale}
              samples={sampleValues[locale]}
            />
            <FormText
              name="provider_name"
              label={t('templates.provider')}
              hint={t('templates.providerHint')}
              defaultValue={chosen.provider_name}
              maxLength={100}
            />
            <FormCheck name="active" label={t('templates.active')} defaultChecked={chosen.active} />
            <SaveButtons isChange back="/admin/templates" />
          </RoomForm>
        ) : (
          <p className="text-ink-muted">{t('templates.pickHint')}</p>
        )
      }
    />
  )
}
