import { getTranslations } from 'next-intl/server'

import { FormErrors } from '@/components/frame/FormErrors'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { readTyped } from '@/lib/citizens/code-request'
import type { FieldErrors } from '@/lib/forms'

export async function AskForCode({ errors }: { errors: FieldErrors }) {
  const [t, sentence, typed] = await Promise.all([getTranslations('my'), getTranslations('errors'), readTyped()])
  const hasErrors = Object.keys(errors).length > 0
  return (
    <form action="/api/my/code" method="post" className="grid gap-6" noValidate>
      <FormErrors errors={errors} labels={{ phone: t('phone') }} />
      <div className="grid gap-1">
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('phone')}
        hint={t('phoneHint')}
        defaultValue={hasErrors ? typed?.phone : undefined}
        error={errors.phone && sentence(errors.phone)}
        maxLength={40}
        autoComplete="tel"
        aria-required
      />
      <Button wide>{t('send')}</Button>
    </form>
  )
}
