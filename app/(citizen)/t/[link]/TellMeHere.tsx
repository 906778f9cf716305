import { getTranslations } from 'next-intl/server'

import { PushOptIn } from '@/components/pwa/PushOptIn'
import { env } from '@/lib/env'

/** News about the complaint on this very device, beside the SMS or instead of it. */
export async function TellMeHere({ link }: { link: string }) {
  const t = await getTranslations('complaint.push')
  const words = { title: t('title'), text: t('text'), allow: t('allow'), done: t('done'), denied: t('denied') }
  return <PushOptIn link={link} publicKey={env().VAPID_PUBLIC_KEY} words={words} />
}
