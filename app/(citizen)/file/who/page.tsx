import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { FormErrors } from '@/components/frame/FormErrors'
import { Lock } from '@/components/pictograms/Lock'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { readDraft } from '@/lib/filing/draft'
import { readErrors } from '@/lib/forms'

import { SendOnce } from '../SendOnce'
import { SentBefore } from '../SentBefore'
import { Step } from '../Step'
import { Sent } from './Sent'
import { Summary } from './Summary'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('who.title') }
}

/** Last of three: who, and what will be sent. */
export default async function WhoPage({ searchParams }: { searchParams: Promise<{ errors?: string }> }) {
  const [t, common, sentence, draft, query] = await Promise.all([
    getTranslations('file.who'),
    getTranslations('file'),
    getTranslations('errors'),
    readDraft(),
    searchParams,
  ])
  if (!draft) redirect('/file')
  if (draft.sentAt) return <Sent />
  const errors = readErrors(query.errors)
  return (
    <form action="/api/file/who" method="post" className="grid gap-6" noValidate>
      <Step now={3} />
      <FormErrors errors={errors} labels={{ name: t('name'), phone: t('phone') }} />
      <SentBefore errors={errors} />
      <div className="grid gap-1">
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <TextField
        name="name"
        label={t('name')}
        optional={common('optional')}
        defaultValue={draft.name}
        error={errors.name && sentence(errors.name)}
        maxLength={120}
        autoComplete="name"
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('phone')}
        optional={common('optional')}
        hint={t('phoneHint')}
        defaultValue={draft.phone}
        error={errors.phone && sentence(errors.phone)}
        maxLength={40}
        autoComplete="tel"
      />
      <p className="flex items-start gap-3 text-sm text-ink-muted">
        <Lock className="size-8 text-brand" />
        <span className="pt-1">{t('privacy')}</span>
      </p>
      <Summary draft={draft} />
      <SendOnce status={t('sending')}>
        <Button wide>{t('send')}</Button>
      </SendOnce>
      <p>
        <TextLink href="/file/where">{common('back')}</TextLink>
      </p>
    </form>
  )
}
