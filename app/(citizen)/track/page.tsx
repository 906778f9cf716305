import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { FormErrors } from '@/components/frame/FormErrors'
import { PhoneLines } from '@/components/frame/PhoneLines'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { TextField } from '@/components/ui/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { currentCitizen } from '@/lib/citizens/citizens'
import { readTyped } from '@/lib/citizens/code-request'
import { readComplaint } from '@/lib/complaints/complaints'
import { parseComplaintNumber } from '@/lib/complaints/number'
import { readErrors } from '@/lib/forms'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('track')
  return { title: t('title') }
}

/** Number and phone, then the code: how a complaint stands. */
export default async function TrackPage({
  searchParams,
}: {
  searchParams: Promise<{ errors?: string; number?: string }>
}) {
  const [t, sentence, typed, query] = await Promise.all([
    getTranslations('track'),
    getTranslations('errors'),
    readTyped(),
    searchParams,
  ])
  const asked = typeof query.number === 'string' ? query.number.slice(0, 60) : undefined
  const number = parseComplaintNumber(asked ?? '')
  if (number !== null && (await isMine(number))) redirect(`/my/${number}`)
  const errors = readErrors(query.errors)
  if (asked?.trim() && number === null) errors.number ??= 'number_invalid'
  const hasErrors = query.errors !== undefined
  return (
    <div className="grid gap-8">
      <form action="/api/my/code" method="post" className="grid gap-6" noValidate>
        <FormErrors errors={errors} labels={{ number: t('number'), phone: t('phone') }} />
        <div className="grid gap-1">
          <h1>{t('title')}</h1>
          <p className="text-ink-muted">{t('lead')}</p>
        </div>
        <TextField
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          defaultValue={number ?? asked ?? (hasErrors ? typed?.number : undefined)}
          error={errors.number && sentence(errors.number)}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          aria-required
        />
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          label={t('phone')}
          defaultValue={hasErrors ? typed?.phone : undefined}
          error={errors.phone && sentence(errors.phone)}
          maxLength={40}
          autoComplete="tel"
          aria-required
        />
        <Button wide>{t('send')}</Button>
        <p>
          <TextLink href="/my">{t('lost')}</TextLink>
        </p>
      </form>
      <Notice>
        <p>{t('link')}</p>
        <p>{t('noPhone')}</p>
      </Notice>
      <PhoneLines />
    </div>
  )
}

/** Whose phone is proven in this browser needs no second code. */
async function isMine(number: string): Promise<boolean> {
  const citizen = await currentCitizen()
  return citizen !== null && (await readComplaint(citizen.db, number)).ok
}
