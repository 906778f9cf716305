import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { Notice } from '@/components/ui/Notice'
import { roomOf } from '@/lib/auth/roles'
import { csrfToken, currentStaff, hasSessionCookie } from '@/lib/auth/staff'
import { listDemoSignIns } from '@/lib/sign-in/demo'

import { DemoSignIns } from './DemoSignIns'
import { pathWithin } from './path-within'
import { SignInForm } from './SignInForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('title') }
}

type Query = { error?: string | string[]; from?: string | string[]; callbackUrl?: string | string[] }
type Props = { searchParams: Promise<Query> }

export default async function SignInPage({ searchParams }: Props) {
  const { error, from: asked, callbackUrl } = await searchParams
  const from = pathWithin(asked ?? fromOf(callbackUrl))
  const signedIn = await currentStaff()
  if (signedIn) redirect(from ?? roomOf(signedIn.staff.role))

  const here = `/sign-in${from ? `?from=${encodeURIComponent(from)}` : ''}`
  const token = await csrfToken()
  const t = await getTranslations('sign-in')
  // next-auth sets its cookie there and leads back with ?callbackUrl; no cookie after that means that cookies are off.
  if (!token && !callbackUrl) redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(here)}`)
  if (!token) {
    return (
      <Notice tone="stop" title={t('cookies.title')}>
        {t('cookies.text')}
      </Notice>
    )
  }

  return (
    <div className="mx-auto grid max-w-md gap-6">
      <h1>{t('title')}</h1>
      {!error && (await hasSessionCookie()) ? (
        <Notice tone="wait" title={t('ended.title')}>
          {t('ended.text')}
        </Notice>
      ) : (
        <p className="text-ink-muted">{t('lead')}</p>
      )}
      <SignInForm csrfToken={token} callbackUrl={here} error={typeof error === 'string' ? error : undefined} />
      <DemoSignIns csrfToken={token} callbackUrl={here} accounts={await listDemoSignIns()} />
    </div>
  )
}

/** After a refusal next-auth leads here with the page it would have gone to. */
function fromOf(callbackUrl: string | string[] | undefined) {
  if (typeof callbackUrl !== 'string' || !URL.canParse(callbackUrl, 'http://here')) return undefined
  return new URL(callbackUrl, 'http://here').searchParams.get('from') ?? undefined
}
