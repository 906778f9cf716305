import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { WithoutScript } from '@/components/frame/WithoutScript'
import { Clips } from '@/components/isl/Clips'
import { Recorder } from '@/components/recording/Recorder'
import { EarlyTaps } from '@/components/scene/EarlyTaps'
import { isSecret } from '@/lib/db/claims'
import { listClips } from '@/lib/isl/isl'

type Props = { params: Promise<{ link: string }>; searchParams: Promise<{ kind?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign')
  return { title: t('reply.title'), robots: { index: false, follow: false } }
}

/** The citizen's signed (`?kind=voice`: spoken) reply about the complaint of their link. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const [{ link }, { kind }] = await Promise.all([params, searchParams])
  if (!isSecret(link)) notFound()
  const { sign, call, errors } = await getMessages()
  return (
    <>
      <EarlyTaps />
      <WithoutScript />
      <Clips clips={await listClips(await getLocale())}>
        <Recorder
          kind={kind === 'voice' ? 'voice' : 'sign'}
          link={link}
          words={sign}
          callWords={call}
          refusals={errors}
        />
      </Clips>
    </>
  )
}
