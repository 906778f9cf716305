import { randomUUID } from 'node:crypto'

import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { FormErrors } from '@/components/frame/FormErrors'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { TextArea } from '@/components/ui/TextArea'
import { findKinds, listCommonKinds, readKind } from '@/lib/directory/lookup'
import { readDraft } from '@/lib/filing/draft'
import { readErrors } from '@/lib/forms'
import { bilingual } from '@/lib/i18n/bilingual'

import { KindFinder } from './KindFinder'
import { PhotoField } from './PhotoField'
import { SendOnce } from './SendOnce'
import { Step } from './Step'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('what.title') }
}

type Props = { searchParams: Promise<{ errors?: string; kind?: string }> }

/** First of three: what happened. */
export default async function WhatPage({ searchParams }: Props) {
  const [t, sentence, locale, draft, query] = await Promise.all([
    getTranslations('file.what'),
    getTranslations('errors'),
    getLocale(),
    readDraft(),
    searchParams,
  ])
  const common = await getTranslations('file')
  const open = draft?.sentAt ? null : draft
  const errors = readErrors(query.errors)
  const [suggested, usual, chosen] = await Promise.all([
    findKinds(open?.text ?? ''),
    listCommonKinds(),
    readKind(open?.category ?? ''),
  ])
  const asTiles = (kinds: typeof usual) =>
    kinds.map((kind) => ({ id: String(kind.id), name: bilingual(kind, 'name', locale), pictogram: kind.pictogram }))
  const asked = query.kind !== undefined && suggested.length > 0
  const labels = { text: t('label'), photo: t('photo'), category: t('kind') }
  return (
    <form action="/api/file/what" method="post" encType="multipart/form-data" className="grid gap-6" noValidate>
      <Step now={1} />
      <FormErrors errors={errors} labels={labels} />
      <h1>{t('title')}</h1>
      <input type="hidden" name="key" value={open?.key ?? randomUUID()} />
      {asked && <input type="hidden" name="asked" value="1" />}
      <TextArea
        name="text"
        label={t('label')}
        hint={t('hint')}
        defaultValue={open?.text}
        error={errors.text && sentence(errors.text)}
        maxLength={5000}
        rows={6}
        aria-required
      />
      {asked && (
        <Notice title={t('ask')}>
          <p>{t('askSays')}</p>
        </Notice>
      )}
      <KindFinder
        words="text"
        chosen={open?.category ?? ''}
        suggested={asTiles(suggested)}
        usual={asTiles(chosen && !usual.some(({ id }) => id === chosen.id) ? [chosen, ...usual] : usual)}
        error={errors.category && sentence(errors.category)}
        texts={{
          legend: t('kind'),
          hint: t('kindHint'),
          optional: common('optional'),
          suggested: t('suggested'),
          other: t('other'),
          counts: [0, 1, 2, 3, 4].map((count) => t('suggestions', { count })),
        }}
      />
      <PhotoField has={open?.photo != null} error={errors.photo && sentence(errors.photo)} />
      <SendOnce>
        <Button wide>{common('next')}</Button>
      </SendOnce>
    </form>
  )
}
