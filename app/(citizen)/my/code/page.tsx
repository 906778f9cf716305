import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { FormErrors } from '@/components/frame/FormErrors'
import { PhoneLines } from '@/components/frame/PhoneLines'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { readCodeRequest } from '@/lib/citizens/code-request'
import { readErrors } from '@/lib/forms'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('my')
  return { title: t('code.title') }
}

/** The six digits of the SMS. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ errors?: string }> }) {
  const [t, sentence, asked, query] = await Promise.all([
    getTranslations('my.code'),
    getTranslations('errors'),
    readCodeRequest(),
    searchParams,
  ])
  if (asked === null) redirect('/my')
  const errors = readErrors(query.errors)
  return (
    <div className="grid gap-8">
      <form action="/api/my/open" method="post" className="grid gap-6" noValidate>
        <FormErrors errors={errors} labels={{ code: t('label') }} />
        <div className="grid gap-1">
          <h1>{t('title')}</h1>
          <p>{t('sent', { phone: `••• ${asked.lastDigits}` })}</p>
        </div>
        <TextField
          name="code"
          label={t('label')}
          hint={t('hint')}
          error={errors.code && sentence(errors.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          className="max-w-48 font-mono text-lg tracking-widest"
          aria-required
        />
        <Button wide>{t('open')}</Button>
        <p>
          <TextLink href={asked.next === '/my' ? '/my' : `/track?number=${asked.next.slice('/my/'.length)}`}>
            {t('again')}
          </TextLink>
        </p>
      </form>
      <section aria-labelledby="not" className="grid gap-1">
        <h2 id="not">{t('not')}</h2>
        <p>{t('notSays')}</p>
      </section>
      <PhoneLines />
    </div>
  )
}
