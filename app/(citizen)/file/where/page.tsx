import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { FormErrors } from '@/components/frame/FormErrors'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { findPlaces, type FoundPlace, readPlace } from '@/lib/directory/lookup'
import { readDraft } from '@/lib/filing/draft'
import { readErrors } from '@/lib/forms'
import { bilingual } from '@/lib/i18n/bilingual'

import { SendOnce } from '../SendOnce'
import { SentBefore } from '../SentBefore'
import { Step } from '../Step'
import { PlaceFinder } from './PlaceFinder'
import { PositionField } from './PositionField'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('where.title') }
}

/** Second of three: where. */
export default async function WherePage({ searchParams }: { searchParams: Promise<{ errors?: string }> }) {
  const [t, common, sentence, locale, draft, query] = await Promise.all([
    getTranslations('file.where'),
    getTranslations('file'),
    getTranslations('errors'),
    getLocale(),
    readDraft(),
    searchParams,
  ])
  if (!draft) redirect('/file')
  if (draft.sentAt) redirect('/file/who')
  const errors = readErrors(query.errors)
  const [found, chosen] = await Promise.all([findPlaces(draft.placeQuery), readPlace(draft.place)])
  const places = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  const asTile = (place: FoundPlace) => ({
    id: String(place.id),
    name: bilingual(place, 'name', locale),
    within: bilingual(place, 'within', locale),
  })
  return (
    <form action="/api/file/where" method="post" className="grid gap-6" noValidate>
      <Step now={2} />
      <FormErrors errors={errors} labels={{ place: t('found'), landmark: t('landmark') }} />
      <SentBefore errors={errors} />
      <div className="grid gap-1">
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <PlaceFinder
        query={draft.placeQuery}
        chosen={draft.place}
        places={places.map(asTile)}
        error={errors.place && sentence(errors.place)}
        texts={{
          label: t('search'),
          hint: t('searchHint'),
          find: t('find'),
          found: t('found'),
          none: t('none'),
          counts: Array.from({ length: 9 }, (_, count) => t('count', { count })),
        }}
      />
      <TextField
        name="landmark"
        label={t('landmark')}
        optional={common('optional')}
        hint={t('landmarkHint')}
        defaultValue={draft.landmark}
        error={errors.landmark && sentence(errors.landmark)}
        maxLength={300}
        autoComplete="off"
      />
      <PositionField
        latitude={draft.latitude}
        longitude={draft.longitude}
        texts={{
          label: t('gps'),
          use: t('gpsUse'),
          wait: t('gpsWait'),
          done: t('gpsDone'),
          failed: t('gpsFailed'),
          remove: t('gpsRemove'),
        }}
      />
      <SendOnce>
        <Button wide>{common('next')}</Button>
      </SendOnce>
      <p className="flex flex-wrap justify-between gap-x-6">
        <TextLink href="/file">{common('back')}</TextLink>
        <TextLink href="/file/who">{common('skip')}</TextLink>
      </p>
    </form>
  )
}
