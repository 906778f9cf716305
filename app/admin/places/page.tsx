import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { Tag } from '@/components/ui/Tag'
import { TextLink } from '@/components/ui/TextLink'
import { requireStaff } from '@/lib/auth/staff'
import { findPlace, listPlaces } from '@/lib/directory/directory'
import { dayInIndia } from '@/lib/i18n/format'
import { getFormat } from '@/lib/i18n/get-format'

import { numberOf, type PageProps } from '../chosen-id'
import { ListAndForm } from '../ListAndForm'
import { AddPlaceForm, EndPlaceForm } from './PlaceForms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('places') }
}

/** One place and what lies directly in it; a name leads a step down, the path above leads up. */
export default async function PlacesPage(props: PageProps) {
  const { db } = await requireStaff('administrator')
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const { date } = await getFormat()
  const asked = await numberOf(props, 'in')
  const [district] = asked ? [] : await listPlaces(db, null)
  const here = asked ? await findPlace(db, asked) : district
  if (!here) notFound()
  const parent = here.parent_id ? await findPlace(db, here.parent_id) : null
  const below = await listPlaces(db, here.id)
  const today = dayInIndia(new Date())
  return (
    <ListAndForm
      title={here[`name_${locale}`]}
      hint={t('hints.places')}
      above={
        parent && (
          <nav aria-label={t('places.path')}>
            <TextLink href={`/admin/places?in=${parent.id}`}>
              {t('places.up', { name: parent[`name_${locale}`] })}
            </TextLink>
          </nav>
        )
      }
      list={
        <Table caption={t('places.below', { name: here[`name_${locale}`] })}>
          <thead>
            <tr>
              <HeaderCell>{t('fields.name_hi')}</HeaderCell>
              <HeaderCell>{t('fields.name_en')}</HeaderCell>
              <HeaderCell>{t('places.kind')}</HeaderCell>
              <HeaderCell>{t('places.from')}</HeaderCell>
              <HeaderCell>{t('fields.state')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {below.map((place) => (
              <tr key={place.id} className="relative hover:bg-brand-soft/40">
                <HeaderCell scope="row" lang="hi">
                  <Link
                    href={`/admin/places?in=${place.id}`}
                    prefetch={false}
                    className="text-brand underline underline-offset-4 after:absolute after:inset-0"
                  >
                    {place.name_hi}
                  </Link>
                </HeaderCell>
                <Cell lang="en">{place.name_en}</Cell>
                <Cell label={t('places.kind')}>{t(`places.kinds.${place.kind as 'ward'}`)}</Cell>
                <Cell label={t('places.from')} className="whitespace-nowrap">
                  {date(place.valid_from)}
                </Cell>
                <Cell label={t('fields.state')}>
                  {place.valid_to ? (
                    <Tag>{t('places.ended', { day: date(place.valid_to) })}</Tag>
                  ) : (
                    <Tag tone="ok">{t('active')}</Tag>
                  )}
                </Cell>
              </tr>
            ))}
            {below.length === 0 && (
              <tr>
                <Cell colSpan={5} className="text-ink-muted">
                  {t('places.none')}
                </Cell>
              </tr>
            )}
          </tbody>
        </Table>
      }
      formTitle={t('places.add', { name: here[`name_${locale}`] })}
      form={
        <>
          <AddPlaceForm parent={here} kind={below[0]?.kind} today={today} />
          {here.parent_id && !here.valid_to && <EndPlaceForm place={here} today={today} />}
        </>
      }
    />
  )
}
