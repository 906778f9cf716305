import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'

import { WithoutScript } from '@/components/frame/WithoutScript'
import { Clips } from '@/components/isl/Clips'
import { EarlyTaps } from '@/components/scene/EarlyTaps'
import type { CallStatus } from '@/lib/calls/answers'
import { readMyCall } from '@/lib/calls/citizen'
import { currentCall } from '@/lib/calls/cookie'
import { isOpen } from '@/lib/calls/state'
import { databaseAs } from '@/lib/db/client'
import { env } from '@/lib/env'
import { listClips } from '@/lib/isl/isl'

import { CallPage } from './CallPage'

type Props = { searchParams: Promise<{ mode?: string }> }

async function modeOf({ searchParams }: Props) {
  return (await searchParams).mode === 'voice' ? 'voice' : 'sign'
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('call')
  return { title: t(`title.${await modeOf(props)}`) }
}

/** The call: in sign, or `?mode=voice`. A call of this browser that is still open is opened again. */
export default async function Page(props: Props) {
  const messages = await getMessages()
  const open = await openCall()
  const locale = await getLocale()
  return (
    <>
      <EarlyTaps />
      <WithoutScript />
      <Clips clips={await listClips(locale)}>
        <CallPage
          mode={open?.mode ?? (await modeOf(props))}
          open={open}
          locale={locale}
          words={messages.call}
          refusals={messages.errors}
          pushKey={env().VAPID_PUBLIC_KEY}
        />
      </Clips>
    </>
  )
}

async function openCall(): Promise<CallStatus | null> {
  const claims = await currentCall()
  if (!claims) return null
  const call = await readMyCall(databaseAs(claims))
  return call.ok && isOpen(call.value.state) ? call.value : null
}
