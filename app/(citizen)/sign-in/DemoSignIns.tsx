import { getLocale, getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import type { listDemoSignIns } from '@/lib/sign-in/demo'

type Props = { csrfToken: string; callbackUrl: string; accounts: Awaited<ReturnType<typeof listDemoSignIns>> }

/** Only the embedded stack has demo accounts; anywhere else the list is empty and this shows nothing. */
export async function DemoSignIns({ csrfToken, callbackUrl, accounts }: Props) {
  if (accounts.length === 0) return null
  const t = await getTranslations('sign-in.demo')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <section aria-labelledby="demo" className="grid gap-3 border-t border-line pt-6">
      <h2 id="demo">{t('title')}</h2>
      <p className="text-ink-muted">{t('text')}</p>
      <form action="/api/auth/callback/credentials" method="post" className="grid gap-2">
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        {accounts.map(({ login, role, name, nameHi }) => {
          const shown = locale === 'hi' ? nameHi : name
          return (
            <Button key={login} name="demo" value={login} variant="secondary">
              <span className="flex w-full flex-wrap justify-between gap-x-4 text-left">
                <span>{common(`roles.${role}`)}</span>
                <span className="font-normal text-ink-muted">{shown}</span>
              </span>
            </Button>
          )
        })}
      </form>
    </section>
  )
}
