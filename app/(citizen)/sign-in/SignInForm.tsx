import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { TextField } from '@/components/ui/TextField'
import { lastAttempt } from '@/lib/sign-in/attempt'
import type { SignInField } from '@/lib/sign-in/schema'

const refusals = ['sign_in_wrong', 'sign_in_locked', 'code_used', 'unavailable'] as const

type Props = { csrfToken: string; callbackUrl: string; error: string | undefined }

/** Posts to next-auth as a plain form: it works without a script. */
export async function SignInForm({ csrfToken, callbackUrl, error }: Props) {
  const t = await getTranslations('sign-in')
  const common = await getTranslations('common')
  const attempt = await lastAttempt()
  const missing = error === 'sign_in_incomplete' ? attempt.missing : []
  const refusal = refusals.find((code) => code === error) ?? 'other'
  const errors =
    missing.length > 0
      ? missing.map((field) => ({ field, message: t(`missing.${field}`) }))
      : error
        ? [{ field: 'login', message: t(`refused.${refusal}`, { minutes: Math.ceil(attempt.wait / 60) }) }]
        : []
  const errorOf = (field: SignInField) => (missing.includes(field) ? t(`missing.${field}`) : undefined)
  return (
    <>
      <ErrorSummary title={missing.length > 0 ? common('errorSummary') : t('problem')} errors={errors} />
      <form action="/api/auth/callback/credentials" method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <TextField
          name="login"
          label={t('login')}
          error={errorOf('login')}
          defaultValue={error ? attempt.login : ''}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          error={errorOf('password')}
          autoComplete="current-password"
          maxLength={200}
          required
        />
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          error={errorOf('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={9}
          className="max-w-40 font-mono"
          required
        />
        <Button wide>{t('submit')}</Button>
      </form>
    </>
  )
}
