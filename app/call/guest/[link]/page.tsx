import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'

import { Clips } from '@/components/isl/Clips'
import { listClips } from '@/lib/isl/isl'

import { GuestPage } from './GuestPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('call'))('guest.title'), robots: { index: false } }
}

/** An officer, a companion or a second interpreter joins a live call by the link that the desk gave them. */
export default async function Page({ params }: { params: Promise<{ link: string }> }) {
  const { call } = await getMessages()
  const locale = await getLocale()
  return (
    <Clips clips={await listClips(locale)}>
      <GuestPage link={(await params).link} words={call} locale={locale} />
    </Clips>
  )
}
