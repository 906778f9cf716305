import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'

import { WithoutScript } from '@/components/frame/WithoutScript'
import { Clips } from '@/components/isl/Clips'
import { Recorder } from '@/components/recording/Recorder'
import { EarlyTaps } from '@/components/scene/EarlyTaps'
import { TellLeft } from '@/components/scene/TellLeft'
import { listClips } from '@/lib/isl/isl'

type Props = { searchParams: Promise<{ kind?: string }> }

async function kindOf({ searchParams }: Props) {
  return (await searchParams).kind === 'voice' ? 'voice' : 'sign'
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('sign')
  return { title: t(`title.${await kindOf(props)}`) }
}

/** A message in sign, or `?kind=voice` a spoken one. */
export default async function Page(props: Props) {
  const { sign, call, errors } = await getMessages()
  return (
    <>
      <EarlyTaps />
      <WithoutScript />
      <TellLeft />
      <Clips clips={await listClips(await getLocale())}>
        <Recorder kind={await kindOf(props)} words={sign} callWords={call} refusals={errors} />
      </Clips>
    </>
  )
}
